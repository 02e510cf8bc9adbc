import type { PlanStep, StepOutcome } from '../../model/plan-step.ts';
import { type Scenario, type ScenarioBase, scenarioBaseSchema } from '../../model/scenario.ts';
import { addBase, applyEdit, type BaseChange, changeBase, removeBase, type ScenarioEdit } from './edits.ts';
import { checkPlace, checkStay, type Ground } from './site-check.ts';

/**
 * Takes one step of planning, or says why it cannot be taken. Only what a step changes is questioned: the strength of a
 * base that lies outside the area of interest can be changed, moving one there is refused. A step that changes nothing
 * gives the scenario itself.
 */
export function takeStep(scenario: Scenario, step: PlanStep, ground: Ground): StepOutcome {
  switch (step.step) {
    case 'add-base': {
      const problem = problemOf(step.base, null, scenario, ground);
      return problem ? { problem } : applied(scenario, addBase(scenario, step.base));
    }
    case 'change-base': {
      const before = scenario.bases.find(base => base.id === step.id);
      if (!before) return { scenario };
      const change = isElsewhere(before, step.change) ? { chosenOn: null, ...step.change } : step.change;
      const problem = problemOf({ ...before, ...change }, before, scenario, ground);
      return problem ? { problem } : applied(scenario, changeBase(scenario, step.id, change));
    }
    case 'remove-base':
      return applied(scenario, removeBase(scenario, step.id));
    case 'rename':
      return applied(scenario, { edit: 'rename', before: scenario.name, after: step.name });
    case 'annotate':
      return applied(scenario, { edit: 'annotate', before: scenario.note, after: step.note });
  }
}

/** What a place was chosen on says nothing of another place. */
function isElsewhere(before: ScenarioBase, { latitude, longitude }: BaseChange): boolean {
  return (
    (latitude ?? before.latitude) !== before.latitude || (longitude ?? before.longitude) !== before.longitude
  );
}

function applied(scenario: Scenario, edit: ScenarioEdit | null): StepOutcome {
  return { scenario: edit ? applyEdit(scenario, edit) : scenario };
}

/** @param before the base as it was; `null`: it is new */
function problemOf(after: ScenarioBase, before: ScenarioBase | null, scenario: Scenario, ground: Ground) {
  const shape = scenarioBaseSchema.safeParse(after);
  if (!shape.success) {
    const isPlace = shape.error.issues.some(({ path }) => path[0] === 'latitude' || path[0] === 'longitude');
    return isPlace ? 'not-a-place' : 'not-a-base';
  }
  const isMoved = before?.latitude !== after.latitude || before.longitude !== after.longitude;
  const isRedated = before?.from !== after.from || before.to !== after.to;
  return (isRedated ? checkStay(after) : null) ?? (isMoved ? checkPlace(after, scenario, ground) : null);
}
