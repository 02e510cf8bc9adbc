import type { SheetSettings } from '../../model/sheet.ts';
import { isFailure, problemOf } from '../../platform/documents/document-problem.ts';
import { paceOf } from '../../platform/documents/pace.ts';
import { isoFromDay } from '../../units/day.ts';
import type { Notify } from '../notices.ts';
import type { SessionParts } from '../parts.ts';
import type {
  BriefActions,
  BriefProblem,
  ExportFormat,
  ExportOutcome,
  ExportProgress,
  ExportRequest,
  ExportStep,
} from './brief-state.ts';
import type { Composer } from './composer.ts';
import type { SheetInputs } from './sheet-input.ts';
import { readSourceTexts, type TextParts } from './source-texts.ts';
import { bundled, type ComposedSheet, sheetName, writeFiles } from './write-files.ts';

interface ExportParts extends TextParts, Pick<SessionParts, 'documents' | 'today'> {
  readonly notify: Notify;
}

type ExportActions = Pick<BriefActions, 'exportSheets' | 'cancelExport' | 'leaveExport'>;

/** What leaves: nothing without a marking, nothing without its method note, and a sentence for whatever goes wrong. */
export function exportActions(parts: ExportParts, inputOf: SheetInputs, composer: Composer): ExportActions {
  const { store, notify } = parts;
  const run = exporter(parts, inputOf, composer);
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

/** Writes what was asked for into one file and offers it. Rejects with the reason of `signal` when that ends it. */
export type RunExport = (
  request: ExportRequest,
  wanted: readonly SheetSettings[],
  signal: AbortSignal,
  meter: ExportMeter,
) => Promise<ExportOutcome>;

function exporter(parts: ExportParts, inputOf: SheetInputs, composer: Composer): RunExport {
  const { documents } = parts;

  async function composed(
    settings: SheetSettings,
    tables: ExportRequest['tables'],
  ): Promise<ComposedSheet | { readonly problem: BriefProblem }> {
    const input = await inputOf(settings);
    if ('problem' in input) return input;
    const sourceTexts = await readSourceTexts(parts, input, tables);
    if (sourceTexts && 'problem' in sourceTexts) return sourceTexts;
    const texts = await composer.textFiles(input, tables, sourceTexts);
    return { sheet: await composer.compose(input), texts };
  }

  return async ({ formats, tables }, wanted, signal, meter) => {
    const all: ComposedSheet[] = [];
    for (const [index, settings] of wanted.entries()) {
      meter('composing', index, 0);
      const one = await untilAborted(composed(settings, tables), signal);
      if ('problem' in one) return { ...one, title: settings.title };
      meter('composing', index, 1);
      all.push(one);
    }
    const [first, ...others] = all;
    if (!first) return { problem: 'no-sheet', title: null };
    const files = await writeFiles([first, ...others], formats, documents, (format, from) =>
      paceOf(signal, (sheet, share) => meter(format, from + sheet, share)),
    );
    if (isFailure(files)) return { ...files, title: null };
    const packing = paceOf(signal, (_, share) => meter('packing', 0, share));
    const zip = await bundled(files, share => packing.step(0, share));
    const fileName = `${sheetName(first.sheet)} ${isoFromDay(parts.today())}.zip`;
    const saved = await documents.saveDocument(fileName, zip);
    return isFailure(saved) ? { ...saved, title: null } : { fileName, files: files.map(({ name }) => name) };
  };
}

/** How long the steps take for a sheet, of each other: measured on sheets of 20,000 cells. */
const WEIGHTS: Readonly<Record<ExportStep, number>> = {
  composing: 6,
  pdf: 16,
  presentation: 20,
  png: 20,
  svg: 1,
  packing: 3,
};

/** Hears what an export does: a step, the place of the sheet among those that leave, and the share of both done. */
export type ExportMeter = (step: ExportStep, sheet: number, share: number) => void;

/** Tells how far an export of so many sheets is; never less far than before. */
function exportMeter(
  sheets: number,
  formats: readonly ExportFormat[],
  tell: (progress: ExportProgress) => void,
): ExportMeter {
  const steps = ['composing', ...formats, 'packing'] as const;
  const whole = steps.reduce((sum, step) => sum + WEIGHTS[step] * sheets, 0);
  const shares = new Map<string, number>();
  let done = 0;
  return (step, sheet, share) => {
    const key = `${step} ${sheet}`;
    const before = shares.get(key) ?? 0;
    const now = Math.max(before, Math.min(1, share));
    shares.set(key, now);
    // Everything is packed at once, however many sheets there are.
    done += (now - before) * WEIGHTS[step] * (step === 'packing' ? sheets : 1);
    tell({ step, sheet: sheet + 1, sheets, share: Math.min(1, done / whole) });
  };
}

/** Waits for work or for the signal to end it, whichever comes first; the work itself goes on, unheard. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}
