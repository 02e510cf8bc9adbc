import { BASELINE_VIEW } from '../../model/project.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../model/scenario.ts';
import type { PlanState } from '../plan-state.ts';

/** What has been worked out about plans, when nothing has. */
export const NOTHING_PLANNED = {
  plan: null,
  laidOut: null,
  comparedPlan: null,
  drag: null,
  selectedBase: null,
  placing: null,
  drawing: null,
  openArea: null,
  heldArea: null,
  placement: null,
  planTest: null,
  planTestProblem: null,
} satisfies Partial<PlanState>;

/** Plan mode before anything is planned. */
export const INITIAL_PLAN: PlanState = {
  ...NOTHING_PLANNED,
  planSettings: DEFAULT_PLAN_SETTINGS,
  ...BASELINE_VIEW,
  scenarios: [],
  drawnAreas: [],
  planning: false,
  testing: false,
};
