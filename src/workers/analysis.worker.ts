import { createWorkbench } from '../analysis/workbench.ts';
import { today } from '../units/day.ts';
import { measuringOver } from './measuring-desk.ts';
import type { PlanningDesk } from './planning-desk.ts';
import { serve } from './wire.ts';

const workbench = createWorkbench(today());
const measuring = measuringOver(workbench);
let loading: Promise<PlanningDesk> | null = null;

/** Planning is loaded with the first plan: who only measures is spared it. */
function planning(): Promise<PlanningDesk> {
  loading ??= import('./planning-desk.ts').then(
    ({ planningOver }) => planningOver(workbench),
    reason => {
      // What did not come may come the next time.
      loading = null;
      throw reason;
    },
  );
  return loading;
}

serve(name => (name in measuring ? measuring : planning()));
