import { copyName, numberedName, type Scenario } from '../../model/scenario.ts';
import type { EditProblem, ScenarioEdit } from '../../model/scenario-edit.ts';
import type { Steps } from '../history.ts';
import { type Notify, reasonText } from '../notices.ts';
import type { SessionParts } from '../parts.ts';
import { madeNow, unusedId } from '../project-document.ts';
import type { Sources } from '../sources.ts';
import type { Session, SessionStore } from '../state.ts';
import { type Serial, serial } from '../turns.ts';
import { asOfDay, scenarioWith } from './measure-plan.ts';
import type { PlanActions } from './plan-state.ts';

/** What edits of scenarios are made with. */
export interface ScenarioParts extends Pick<SessionParts, 'planning'> {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly steps: Pick<Steps, 'take'>;
  readonly sources: Pick<Sources, 'asking'>;
}

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
export function scenarioActions(parts: ScenarioParts, editing: ScenarioEditing): ScenarioActions {
  const { store, notify, planning, steps, sources } = parts;

  function add(scenario: Scenario): void {
    const scenarios = [...store.getState().scenarios, scenario];
    steps.take({ scenarios }, { shown: { activeScenario: scenario.id, selectedBase: null } });
  }

  return {
    newScenario: name =>
      editing.inTurn(async () => {
        try {
          const baseline = await sources.asking(loaded =>
            planning.baseline(loaded, store.getState().settings, asOfDay(store.getState())),
          );
          const { scenarios } = store.getState();
          add({
            ...baseline,
            id: newScenarioId(scenarios),
            name: name?.trim() || numberedName(scenarios),
            madeFor: madeNow(store.getState()),
          });
        } catch (reason) {
          notify('error', 'plan-failed', { reason: reasonText(reason) });
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
      if (trimmed !== '') void editing.inTurn(() => editing.edit(id, { edit: 'rename', name: trimmed }));
    },
    noteScenario: (id, note) => void editing.inTurn(() => editing.edit(id, { edit: 'annotate', note })),
    deleteScenario(id) {
      const scenarios = store.getState().scenarios.filter(scenario => scenario.id !== id);
      steps.take({ scenarios });
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
      steps.take({ planSettings: { ...store.getState().planSettings, ...change } }, { gesture });
    },
  };
}

/** Edits of scenarios: one at a time, made in the worker, where the rules are. */
export interface ScenarioEditing {
  readonly inTurn: Serial;
  /**
   * Edits a scenario and puts the outcome on the stack of steps. To be called in turn. A scenario that was undone
   * meanwhile is not brought back: the edit is made again to what stands.
   */
  edit(id: string | null, edit: ScenarioEdit, shown?: Partial<Session>): Promise<EditProblem | null>;
}

export function createScenarioEditing(parts: ScenarioParts): ScenarioEditing {
  const { store, notify, planning, steps, sources } = parts;
  return {
    inTurn: serial(),
    async edit(id, edit, shown = {}) {
      try {
        for (;;) {
          const scenario = scenarioWith(store.getState(), id);
          if (!scenario) return 'no-scenario';
          const outcome = await sources.asking(loaded =>
            planning.applyEdit(loaded, store.getState().settings, scenario, edit),
          );
          if ('problem' in outcome) return outcome.problem;
          const state = store.getState();
          if (scenarioWith(state, id) !== scenario) continue;
          const edited = sharingBases(outcome.scenario, scenario);
          const scenarios = state.scenarios.map(one => (one === scenario ? edited : one));
          steps.take({ scenarios }, { shown });
          return null;
        }
      } catch (reason) {
        notify('error', 'plan-failed', { reason: reasonText(reason) });
        return 'failed';
      }
    },
  };
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

/** An id that no scenario has yet. */
export function newScenarioId(scenarios: readonly Scenario[]): string {
  return unusedId('scenario-', scenarios);
}

/** Ids that no base of any scenario has yet: one that two scenarios share is the same base in both. */
export function newBaseIds(scenarios: readonly Scenario[], count: number): readonly string[] {
  const taken: { readonly id: string }[] = scenarios.flatMap(({ bases }) => bases);
  return Array.from({ length: count }, () => {
    const id = unusedId('base-', taken);
    taken.push({ id });
    return id;
  });
}
