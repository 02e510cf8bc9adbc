import type { Scenario, ScenarioBase } from '../../../src/model/scenario.ts';
import type { ScenarioEdit } from '../../../src/model/scenario-edit.ts';
import { applyEdit } from '../../../src/planning/scenario/edit-scenario.ts';

/** One invented company base of a plan. */
export function planBase(id: string, more: Partial<ScenarioBase> = {}): ScenarioBase {
  return {
    id,
    name: `Base ${id}`,
    latitude: 0,
    longitude: 0,
    kind: 'company',
    strength: 100,
    components: ['military'],
    from: null,
    to: null,
    reachKm: null,
    parent: null,
    plannedDays: null,
    chosenOn: null,
    ...more,
  };
}

/** A scenario of the given bases. */
export function scenarioOf(...bases: readonly ScenarioBase[]): Scenario {
  return { id: 'scenario-1', name: 'Plan', note: '', bases: [...bases], madeFor: null };
}

/** A scenario after an edit that is available wherever the bases stand. */
export function edited(scenario: Scenario, edit: ScenarioEdit): Scenario {
  const outcome = applyEdit(scenario, edit, { outlines: [], area: [] });
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.scenario;
}
