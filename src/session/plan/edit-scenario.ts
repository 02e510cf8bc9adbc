import type { Scenario } from '../../model/scenario.ts';
import type { EditProblem, ScenarioEdit } from '../../model/scenario-edit.ts';
import { reasonText, type SessionContext } from '../context.ts';
import { takeStep } from '../move-history.ts';
import type { Session } from '../state.ts';
import { scenarioWith } from './plan-input.ts';

/**
 * Edits a scenario in the worker, where the rules are, and puts the outcome on the stack of steps. To be
 * called in turn. A scenario that was undone meanwhile is not brought back: the edit is made again to what stands.
 */
export async function editScenario(
  context: SessionContext,
  id: string | null,
  edit: ScenarioEdit,
  shown: Partial<Session> = {},
): Promise<EditProblem | null> {
  const { parts, store, asking } = context;
  try {
    for (;;) {
      const scenario = scenarioWith(store.getState(), id);
      if (!scenario) return 'no-scenario';
      const outcome = await asking(loaded =>
        parts.planning.applyEdit(loaded, store.getState().settings, scenario, edit),
      );
      if ('problem' in outcome) return outcome.problem;
      const state = store.getState();
      if (scenarioWith(state, id) !== scenario) continue;
      const edited = sharingBases(outcome.scenario, scenario);
      const scenarios = state.scenarios.map(one => (one === scenario ? edited : one));
      takeStep(context, { scenarios }, { shown });
      return null;
    }
  } catch (reason) {
    context.notify('error', 'plan-failed', { reason: reasonText(reason) });
    return 'failed';
  }
}

/**
 * The scenario with the bases that are as before being those very objects: what comes from a worker is a copy of
 * everything, and a stack of a thousand copies of three hundred bases would not stay small.
 */
function sharingBases(scenario: Scenario, before: Scenario): Scenario {
  const known = new Map(before.bases.map(base => [base.id, base]));
  const bases = scenario.bases.map(base => {
    const same = known.get(base.id);
    return same && JSON.stringify(same) === JSON.stringify(base) ? same : base;
  });
  return { ...scenario, bases };
}
