import { DEFAULT_PLAN_SETTINGS } from '../../model/scenario.ts';
import type { PlanState } from '../plan-state.ts';

/** What has been worked out about plans, when nothing has. */
export const NOTHING_PLANNED = {
  plan: null,
  comparedPlan: null,
  drag: null,
  selectedBase: null,
  placing: null,
  drawnAreas: [],
  drawing: null,
  placement: null,
  planTest: null,
  planTestProblem: null,
} satisfies Partial<PlanState>;

/** Plan mode before anything is planned. */
export const INITIAL_PLAN: PlanState = {
  ...NOTHING_PLANNED,
  planSettings: DEFAULT_PLAN_SETTINGS,
  scenarios: [],
  activeScenario: null,
  comparedWith: null,
  comparison: 'off',
  planning: false,
  testing: false,
};
