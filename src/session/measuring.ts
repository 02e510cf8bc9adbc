import type { Settings } from '../model/settings.ts';
import type { ShownMeasurement } from '../workers/measuring-desk.ts';
import { GONE, type Gone } from '../workers/wire.ts';
import { type Notify, reasonText } from './notices.ts';
import type { SessionParts } from './parts.ts';
import type { SessionStore } from './state.ts';
import { latestWins } from './turns.ts';

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

/** Measures what is loaded as it is set. Measurements of one `gesture` (a drag) are all shown as they come. */
export type Measure = (gesture?: string | null) => void;

/** The measurements of a session: at most one in flight and one waiting, so that what is shown is what is set. */
export function createMeasuring(
  store: SessionStore,
  notify: Notify,
  analysis: SessionParts['analysis'],
): Measure {
  const measuring = latestWins<Request, Measured>({
    busy: measuring => store.setState({ measuring }),
    failed(reason, { loaded }) {
      if (loaded === store.getState().loaded) {
        notify('error', 'measure-failed', { reason: reasonText(reason) });
      }
    },
    async work({ loaded, settings }) {
      const cell = store.getState().view.selectedCell;
      return { shown: await analysis.measure(loaded, settings, cell), cell };
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
  return (gesture = null) => {
    const { loaded, settings } = store.getState();
    measuring.request({ loaded, settings, gesture });
  };
}

/** A result that a newer request has made stale is dropped, except along one drag, which is shown as it goes. */
function isOvertaken(request: Request, newer: Request | null): boolean {
  if (newer === null) return false;
  return request.gesture === null || request.gesture !== newer.gesture;
}
