import type { PlaceProblem, PlanStep } from '../../model/plan-step.ts';
import { reasonText, type SessionContext } from '../context.ts';
import { takePlanStep } from '../move-history.ts';
import type { Session } from '../state.ts';
import { scenarioWith } from './plan-input.ts';

/**
 * Takes one step with a scenario in the worker, where the rules are, and puts the outcome on the stack of steps. To be
 * called in turn. A scenario that was undone meanwhile is not brought back: the step is taken again with what stands.
 */
export async function editScenario(
  context: SessionContext,
  id: string | null,
  step: PlanStep,
  shown: Partial<Session> = {},
): Promise<PlaceProblem | null> {
  const { parts, store } = context;
  try {
    for (;;) {
      const { settings } = store.getState();
      const scenario = scenarioWith(store.getState(), id);
      if (!scenario) return 'no-scenario';
      const outcome = await parts.planning.takeStep(settings, scenario, step);
      if ('problem' in outcome) return outcome.problem;
      const state = store.getState();
      if (scenarioWith(state, id) !== scenario) continue;
      const scenarios = state.scenarios.map(one => (one === scenario ? outcome.scenario : one));
      takePlanStep(context, { scenarios }, shown);
      return null;
    }
  } catch (reason) {
    context.notify('error', 'plan-failed', { reason: reasonText(reason) });
    return 'failed';
  }
}
