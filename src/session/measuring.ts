import type { DrawnCells } from '../cartography/cell-shapes.ts';
import type { CellCard, EvaluatedIncidents, Findings } from '../model/findings.ts';
import type { Choices } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import { reasonText, type SessionContext } from './context.ts';
import { type LatestWins, latestWins } from './latest-wins.ts';

interface Request {
  readonly settings: Settings;
  readonly gesture: string | null;
  readonly epoch: number;
}

interface Measurement {
  readonly findings: Findings;
  readonly evaluated: EvaluatedIncidents;
  readonly drawnCells: DrawnCells;
  readonly choices: Choices;
  readonly card: CellCard | null;
}

/** The measurements of a session: at most one in flight and one waiting, so that what is shown is what is set. */
export function measurements(context: SessionContext): LatestWins<Request> {
  const { parts, store } = context;
  return latestWins<Request, Measurement>({
    busy: measuring => store.setState({ measuring }),
    failed(reason, request) {
      if (request.epoch === context.epoch) {
        context.notify('error', 'measure-failed', { reason: reasonText(reason) });
      }
    },
    async work({ settings }) {
      const findings = await parts.analysis.measure(settings);
      const cell = store.getState().view.selectedCell;
      const [evaluated, drawnCells, choices, card] = await Promise.all([
        parts.analysis.evaluatedIncidents(),
        parts.analysis.drawnCells(),
        parts.analysis.choices(),
        cell === null ? null : parts.analysis.cellCard(cell),
      ]);
      return { findings, evaluated, drawnCells, choices, card };
    },
    arrived({ findings, evaluated, drawnCells, choices, card }, request, newer) {
      if (request.epoch !== context.epoch || isOvertaken(request, newer)) return;
      const { selectedCell } = store.getState().view;
      const cardChange = card === null || card.cell === selectedCell ? { card } : {};
      store.setState({ findings, evaluated, drawnCells, choices, ...cardChange });
    },
  });
}

/** A result that a newer request has made stale is dropped, except along one drag, which is shown as it goes. */
function isOvertaken(request: Request, newer: Request | null): boolean {
  if (newer === null) return false;
  return request.gesture === null || request.gesture !== newer.gesture;
}
