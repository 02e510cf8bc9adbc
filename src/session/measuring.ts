import type { Settings } from '../model/settings.ts';
import { GONE, type Gone } from '../workers/gone.ts';
import type { ShownMeasurement } from '../workers/measuring-desk.ts';
import { reasonText, type SessionContext } from './context.ts';
import { type LatestWins, latestWins } from './latest-wins.ts';

interface Request {
  readonly loaded: number;
  readonly settings: Settings;
  readonly gesture: string | null;
}

interface Measured {
  readonly shown: ShownMeasurement | Gone;
  /** The cell that was selected when it was asked for. */
  readonly cell: string | null;
}

/** The measurements of a session: at most one in flight and one waiting, so that what is shown is what is set. */
export function measurements({ parts, store, notify }: SessionContext): LatestWins<Request> {
  return latestWins<Request, Measured>({
    busy: measuring => store.setState({ measuring }),
    failed(reason, { loaded }) {
      if (loaded === store.getState().loaded) {
        notify('error', 'measure-failed', { reason: reasonText(reason) });
      }
    },
    async work({ loaded, settings }) {
      const cell = store.getState().view.selectedCell;
      return { shown: await parts.analysis.measure(loaded, settings, cell), cell };
    },
    arrived({ shown, cell }, request, newer) {
      if (shown === GONE || shown.loaded !== store.getState().loaded || isOvertaken(request, newer)) return;
      const { view, selectCell } = store.getState();
      const { card, ...measured } = shown;
      store.setState(view.selectedCell === cell ? { ...measured, card } : measured);
      // The card of a cell that was selected meanwhile is that of a measurement that is gone.
      if (view.selectedCell !== cell) selectCell(view.selectedCell);
    },
  });
}

/** A result that a newer request has made stale is dropped, except along one drag, which is shown as it goes. */
function isOvertaken(request: Request, newer: Request | null): boolean {
  if (newer === null) return false;
  return request.gesture === null || request.gesture !== newer.gesture;
}
