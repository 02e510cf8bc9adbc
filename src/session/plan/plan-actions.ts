import type { Steps } from '../history.ts';
import type { Notify } from '../notices.ts';
import type { SessionParts } from '../parts.ts';
import type { Sources } from '../sources.ts';
import type { SessionStore } from '../state.ts';
import { areaActions, drawingActions } from './area-actions.ts';
import { baseActions, dragActions } from './base-actions.ts';
import { followPlan } from './measure-plan.ts';
import type { PlanActions } from './plan-state.ts';
import { createScenarioEditing, scenarioActions } from './scenario-actions.ts';
import { searchActions, testActions } from './site-search.ts';

interface PlanParts extends Pick<SessionParts, 'planning' | 'startPlacement'> {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly steps: Pick<Steps, 'take'>;
  readonly sources: Pick<Sources, 'asking' | 'towns'>;
}

/** Everything that Plan mode does; from now on plans are measured as the session changes. */
export function planActions(parts: PlanParts): PlanActions {
  const editing = createScenarioEditing(parts);
  followPlan(parts.store, parts.notify, parts.planning);
  return {
    ...scenarioActions(parts, editing),
    ...baseActions(parts, editing),
    ...dragActions(parts, editing),
    ...areaActions(parts),
    ...drawingActions(parts),
    ...searchActions(parts, editing.inTurn),
    ...testActions(parts),
  };
}
