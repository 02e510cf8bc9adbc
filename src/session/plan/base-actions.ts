import { numberedName, type ScenarioBase } from '../../model/scenario.ts';
import type { EditProblem } from '../../model/scenario-edit.ts';

import { GONE } from '../../workers/gone.ts';
import { reasonText, type SessionContext } from '../context.ts';
import { madeNow } from '../made-for.ts';
import { takeStep } from '../move-history.ts';
import type { PlanActions } from '../plan-state.ts';
import { editScenario } from './edit-scenario.ts';
import { newBaseIds, newScenarioId } from './ids.ts';
import { asOfDay } from './plan-input.ts';

type BaseActions = Pick<
  PlanActions,
  'startPlacing' | 'placeBase' | 'readPlace' | 'changeBase' | 'removeBase' | 'selectBase'
>;

/** The bases of the scenario that is open. */
export function baseActions(context: SessionContext): BaseActions {
  const { parts, store, editing } = context;

  async function place(given: Omit<ScenarioBase, 'id'>): Promise<EditProblem | null> {
    const { activeScenario, scenarios } = store.getState();
    const [id] = newBaseIds(scenarios, 1);
    const base = { ...given, id };
    return activeScenario === null
      ? placeInNewScenario(context, base)
      : editScenario(
          context,
          activeScenario,
          { edit: 'add-base', base },
          { selectedBase: id, placing: null },
        );
  }

  return {
    startPlacing: placing => store.setState({ placing, drawing: null }),
    placeBase: base => editing(() => place(base)),
    async readPlace(text) {
      try {
        return await parts.planning.readPlace(text);
      } catch (reason) {
        context.notify('error', 'plan-failed', { reason: reasonText(reason) });
        return null;
      }
    },
    changeBase(id, change) {
      const { activeScenario } = store.getState();
      return editing(() => editScenario(context, activeScenario, { edit: 'change-base', id, change }));
    },
    removeBase(id) {
      const { activeScenario } = store.getState();
      void editing(() =>
        editScenario(context, activeScenario, { edit: 'remove-base', id }, { selectedBase: null }),
      );
    },
    selectBase: selectedBase => store.setState({ selectedBase }),
  };
}

/** The baseline with the base, as one step: a base that is refused leaves no empty scenario behind. */
async function placeInNewScenario(context: SessionContext, base: ScenarioBase): Promise<EditProblem | null> {
  const { parts, store, asking } = context;
  try {
    const outcome = await asking(async loaded => {
      const { settings } = store.getState();
      const baseline = await parts.planning.baseline(loaded, settings, asOfDay(store.getState()));
      if (baseline === GONE) return GONE;
      return parts.planning.applyEdit(loaded, settings, baseline, { edit: 'add-base', base });
    });
    if ('problem' in outcome) return outcome.problem;
    const { scenarios } = store.getState();
    const id = newScenarioId(scenarios);
    const [name, madeFor] = [numberedName(scenarios), madeNow(store.getState())];
    takeStep(
      context,
      { scenarios: [...scenarios, { ...outcome.scenario, id, name, madeFor }] },
      { shown: { activeScenario: id, selectedBase: base.id, placing: null } },
    );
    return null;
  } catch (reason) {
    context.notify('error', 'plan-failed', { reason: reasonText(reason) });
    return 'failed';
  }
}
