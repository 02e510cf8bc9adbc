import type { ReachChange } from '../../model/demand.ts';
import { numberedName, type ScenarioBase } from '../../model/scenario.ts';
import type { EditProblem } from '../../model/scenario-edit.ts';
import { GONE, type Gone } from '../../workers/wire.ts';
import { reasonText } from '../notices.ts';
import { madeNow, unusedId } from '../project-document.ts';
import { latestWins } from '../turns.ts';
import { asOfDay } from './measure-plan.ts';
import type { PlanActions, PlanState } from './plan-state.ts';
import { newScenarioId, type ScenarioEditing, type ScenarioParts } from './scenario-actions.ts';

type BaseActions = Pick<
  PlanActions,
  'startPlacing' | 'placeBase' | 'readPlace' | 'changeBase' | 'removeBase' | 'selectBase'
>;

/** The bases of the scenario that is open. */
export function baseActions(parts: ScenarioParts, editing: ScenarioEditing): BaseActions {
  const { store, notify, planning } = parts;

  async function place(given: Omit<ScenarioBase, 'id'>): Promise<EditProblem | null> {
    const { activeScenario, scenarios } = store.getState();
    const id = unusedId(
      'base-',
      scenarios.flatMap(({ bases }) => bases),
    );
    const base = { ...given, id };
    return activeScenario === null
      ? placeInNewScenario(parts, base)
      : editing.edit(activeScenario, { edit: 'add-base', base }, { selectedBase: id, placing: null });
  }

  return {
    startPlacing: placing => store.setState({ placing, drawing: null }),
    placeBase: base => editing.inTurn(() => place(base)),
    async readPlace(text) {
      try {
        return await planning.readPlace(text);
      } catch (reason) {
        notify('error', 'plan-failed', { reason: reasonText(reason) });
        return null;
      }
    },
    changeBase(id, change) {
      const { activeScenario } = store.getState();
      return editing.inTurn(() => editing.edit(activeScenario, { edit: 'change-base', id, change }));
    },
    removeBase(id) {
      const { activeScenario } = store.getState();
      void editing.inTurn(() =>
        editing.edit(activeScenario, { edit: 'remove-base', id }, { selectedBase: null }),
      );
    },
    selectBase: selectedBase => store.setState({ selectedBase }),
  };
}

/** The baseline with the base, as one step: a base that is refused leaves no empty scenario behind. */
async function placeInNewScenario(
  { store, notify, planning, steps, sources }: ScenarioParts,
  base: ScenarioBase,
): Promise<EditProblem | null> {
  try {
    const outcome = await sources.asking(async loaded => {
      const { settings } = store.getState();
      const baseline = await planning.baseline(loaded, settings, asOfDay(store.getState()));
      if (baseline === GONE) return GONE;
      return planning.applyEdit(loaded, settings, baseline, { edit: 'add-base', base });
    });
    if ('problem' in outcome) return outcome.problem;
    const { scenarios } = store.getState();
    const id = newScenarioId(scenarios);
    const [name, madeFor] = [numberedName(scenarios), madeNow(store.getState())];
    steps.take(
      { scenarios: [...scenarios, { ...outcome.scenario, id, name, madeFor }] },
      { shown: { activeScenario: id, selectedBase: base.id, placing: null } },
    );
    return null;
  } catch (reason) {
    notify('error', 'plan-failed', { reason: reasonText(reason) });
    return 'failed';
  }
}

interface Position {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A base under the pointer or the arrow keys: followed live, put down as one step. */
export function dragActions(
  { store, notify, planning }: Pick<ScenarioParts, 'store' | 'notify' | 'planning'>,
  editing: ScenarioEditing,
): Pick<PlanActions, 'dragBase' | 'dropBase'> {
  // One position in flight and the newest waiting: however fast the pointer moves, nothing queues up.
  const following = latestWins<Position, ReachChange | null | Gone>({
    busy: () => {},
    failed: reason => notify('error', 'plan-failed', { reason: reasonText(reason) }),
    async work({ id, latitude, longitude }) {
      const { laidOut } = store.getState();
      return laidOut === null ? null : planning.dragBase(laidOut, id, latitude, longitude);
    },
    arrived(change, { id }) {
      const { drag } = store.getState();
      // A plan that is gone has been laid out anew, and asks again.
      if (change && change !== GONE && drag?.id === id) store.setState({ drag: { ...drag, change } });
    },
  });

  store.subscribe(({ laidOut, drag }, before) => {
    // The plan was laid out anew under the drag, with the base where it was.
    if (drag && laidOut !== before.laidOut) following.request(drag);
  });

  return {
    dragBase(id, latitude, longitude) {
      const { drag } = store.getState();
      const change = drag?.id === id ? drag.change : null;
      store.setState({ drag: { id, latitude, longitude, change }, selectedBase: id });
      following.request({ id, latitude, longitude });
    },
    async dropBase(keep) {
      const { drag, activeScenario } = store.getState();
      if (!drag) return null;
      const { id, latitude, longitude } = drag;
      const edit = { edit: 'change-base', id, change: { latitude, longitude } } as const;
      // Until the plan is measured again, the figures of the drag stand in for it.
      const shown = { drag: null, ...withChange(store.getState(), drag.change) };
      const problem = keep ? await editing.inTurn(() => editing.edit(activeScenario, edit, shown)) : null;
      if (store.getState().drag?.id === id) store.setState({ drag: null });
      return problem;
    },
  };
}

function withChange({ plan }: Pick<PlanState, 'plan'>, change: ReachChange | null) {
  return plan && change ? { plan: { ...plan, change } } : {};
}
