import type { SessionContext } from '../context.ts';
import type { PlanActions } from '../plan-state.ts';
import { areaActions } from './area-actions.ts';
import { baseActions } from './base-actions.ts';
import { dragActions } from './drag-actions.ts';
import { drawingActions } from './drawing-actions.ts';
import { followPlan } from './measure-plan.ts';
import { scenarioActions } from './scenario-actions.ts';
import { searchActions } from './search-actions.ts';
import { testActions } from './test-actions.ts';

/** Everything that Plan mode does; from now on plans are measured as the session changes. */
export function planActions(context: SessionContext): PlanActions {
  followPlan(context);
  return {
    ...scenarioActions(context),
    ...baseActions(context),
    ...dragActions(context),
    ...areaActions(context),
    ...drawingActions(context),
    ...searchActions(context),
    ...testActions(context),
  };
}
