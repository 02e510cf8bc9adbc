import { problemOf } from '../../platform/documents/document-problem.ts';
import type { SessionContext } from '../context.ts';
import type { BriefActions, ExportOutcome } from './brief-state.ts';
import type { Composer } from './composer.ts';
import { exportMeter } from './export-meter.ts';
import { exporter } from './run-export.ts';
import type { SheetInputs } from './sheet-input.ts';

type ExportActions = Pick<BriefActions, 'exportSheets' | 'cancelExport' | 'leaveExport'>;

/** What leaves: nothing without a marking, nothing without its method note, and a sentence for whatever goes wrong. */
export function exportActions(
  context: SessionContext,
  inputOf: SheetInputs,
  composer: Composer,
): ExportActions {
  const { store, notify } = context;
  const run = exporter(context, inputOf, composer);
  /** Ends the export that is being written; `null`: none is. */
  let running: AbortController | null = null;
  let isLeft = false;

  function announce(outcome: ExportOutcome): void {
    if ('fileName' in outcome) notify('success', 'export-saved', { file: outcome.fileName });
    else if (outcome.problem === 'cancelled') notify('success', 'export-cancelled', {});
    else notify('error', 'export-failed', { problem: outcome.problem, file: outcome.file ?? '' });
  }

  return {
    async exportSheets(request) {
      const { sheets } = store.getState();
      const wanted = request.sheets.flatMap(id => sheets.find(sheet => sheet.id === id) ?? []);
      const unmarked = wanted.find(({ marking }) => marking === null);
      if (unmarked) return { problem: 'no-marking', title: unmarked.title };
      if (request.formats.length + request.tables.length === 0) return { problem: 'no-format', title: null };
      if (running) return { problem: 'still-exporting', title: null };
      running = new AbortController();
      isLeft = false;
      const meter = exportMeter(wanted.length, request.formats, exporting => store.setState({ exporting }));
      const outcome = await run(request, wanted, running.signal, meter).catch(
        (reason): ExportOutcome => ({ problem: problemOf(reason), title: null }),
      );
      running = null;
      store.setState({ exporting: null });
      if (isLeft) announce(outcome);
      return outcome;
    },
    cancelExport: () => running?.abort(),
    leaveExport() {
      isLeft = running !== null;
    },
  };
}
