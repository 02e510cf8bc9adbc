import type { ReachChange } from '../../model/demand.ts';
import { GONE, type Gone } from '../../workers/gone.ts';
import { reasonText, type SessionContext } from '../context.ts';
import { latestWins } from '../latest-wins.ts';
import type { PlanActions } from '../plan-state.ts';
import { editScenario } from './edit-scenario.ts';

interface Position {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** A base under the pointer or the arrow keys: followed live, put down as one step. */
export function dragActions(context: SessionContext): Pick<PlanActions, 'dragBase' | 'dropBase'> {
  const { parts, store, editing } = context;
  // One position in flight and the newest waiting: however fast the pointer moves, nothing queues up.
  const following = latestWins<Position, ReachChange | null | Gone>({
    busy: () => {},
    failed: reason => context.notify('error', 'plan-failed', { reason: reasonText(reason) }),
    async work({ id, latitude, longitude }) {
      const { laidOut } = store.getState();
      return laidOut === null ? null : parts.planning.dragBase(laidOut, id, latitude, longitude);
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
      const shown = { drag: null, ...withChange(context, drag.change) };
      const problem = keep ? await editing(() => editScenario(context, activeScenario, edit, shown)) : null;
      if (store.getState().drag?.id === id) store.setState({ drag: null });
      return problem;
    },
  };
}

function withChange({ store }: SessionContext, change: ReachChange | null) {
  const { plan } = store.getState();
  return plan && change ? { plan: { ...plan, change } } : {};
}
