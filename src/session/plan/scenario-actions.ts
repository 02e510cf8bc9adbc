import { copyName, numberedName, type Scenario } from '../../model/scenario.ts';
import { reasonText, type SessionContext } from '../context.ts';
import { madeNow } from '../made-for.ts';
import { takeStep } from '../move-history.ts';
import type { PlanActions } from '../plan-state.ts';
import { editScenario } from './edit-scenario.ts';
import { newScenarioId } from './ids.ts';
import { asOfDay, scenarioWith } from './plan-input.ts';

type ScenarioActions = Pick<
  PlanActions,
  | 'newScenario'
  | 'duplicateScenario'
  | 'renameScenario'
  | 'noteScenario'
  | 'deleteScenario'
  | 'openScenario'
  | 'compareWith'
  | 'changePlanSettings'
>;

/** Scenarios as a whole: starting, copying, naming, dropping and choosing them. */
export function scenarioActions(context: SessionContext): ScenarioActions {
  const { parts, store, editing } = context;

  function add(scenario: Scenario): void {
    const scenarios = [...store.getState().scenarios, scenario];
    takeStep(context, { scenarios }, { shown: { activeScenario: scenario.id, selectedBase: null } });
  }

  return {
    newScenario: name =>
      editing(async () => {
        try {
          const baseline = await context.asking(loaded =>
            parts.planning.baseline(loaded, store.getState().settings, asOfDay(store.getState())),
          );
          const { scenarios } = store.getState();
          add({
            ...baseline,
            id: newScenarioId(scenarios),
            name: name?.trim() || numberedName(scenarios),
            madeFor: madeNow(store.getState()),
          });
        } catch (reason) {
          context.notify('error', 'plan-failed', { reason: reasonText(reason) });
        }
      }),
    duplicateScenario(id) {
      const state = store.getState();
      const original = scenarioWith(state, id);
      if (!original) return;
      const name = copyName(original.name, state.scenarios);
      add({ ...original, id: newScenarioId(state.scenarios), name });
    },
    renameScenario(id, name) {
      const trimmed = name.trim();
      if (trimmed !== '') void editing(() => editScenario(context, id, { edit: 'rename', name: trimmed }));
    },
    noteScenario: (id, note) => void editing(() => editScenario(context, id, { edit: 'annotate', note })),
    deleteScenario(id) {
      const scenarios = store.getState().scenarios.filter(scenario => scenario.id !== id);
      takeStep(context, { scenarios });
    },
    openScenario: id =>
      store.setState(state => ({
        activeScenario: scenarioWith(state, id)?.id ?? null,
        selectedBase: null,
        placing: null,
        drag: null,
      })),
    compareWith: (id, comparison) =>
      store.setState(state => ({ comparedWith: scenarioWith(state, id)?.id ?? null, comparison })),
    changePlanSettings(change, gesture) {
      takeStep(context, { planSettings: { ...store.getState().planSettings, ...change } }, { gesture });
    },
  };
}
