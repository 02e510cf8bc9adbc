import type { SheetSettings } from '../../model/sheet.ts';
import { isFailure } from '../../platform/documents/document-problem.ts';
import { paceOf } from '../../platform/documents/pace.ts';
import { isoFromDay } from '../../units/day.ts';
import type { SessionContext } from '../context.ts';
import type { BriefProblem, ExportOutcome, ExportRequest } from './brief-state.ts';
import { bundled } from './bundle.ts';
import type { Composer } from './composer.ts';
import type { ExportMeter } from './export-meter.ts';
import type { SheetInputs } from './sheet-input.ts';
import { readSourceTexts } from './source-texts.ts';
import { untilAborted } from './until-aborted.ts';
import { type ComposedSheet, sheetName, writeFiles } from './write-files.ts';

/** Writes what was asked for into one file and offers it. Rejects with the reason of `signal` when that ends it. */
export type RunExport = (
  request: ExportRequest,
  wanted: readonly SheetSettings[],
  signal: AbortSignal,
  meter: ExportMeter,
) => Promise<ExportOutcome>;

export function exporter(context: SessionContext, inputOf: SheetInputs, composer: Composer): RunExport {
  const { parts } = context;

  async function composed(
    settings: SheetSettings,
    tables: ExportRequest['tables'],
  ): Promise<ComposedSheet | { readonly problem: BriefProblem }> {
    const input = await inputOf(settings);
    if ('problem' in input) return input;
    const sourceTexts = await readSourceTexts(context, input, tables);
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
    const files = await writeFiles([first, ...others], formats, parts.documents, (format, from) =>
      paceOf(signal, (sheet, share) => meter(format, from + sheet, share)),
    );
    if (isFailure(files)) return { ...files, title: null };
    const packing = paceOf(signal, (_, share) => meter('packing', 0, share));
    const zip = await bundled(files, share => packing.step(0, share));
    const fileName = `${sheetName(first.sheet)} ${isoFromDay(parts.today())}.zip`;
    const saved = await parts.documents.saveDocument(fileName, zip);
    return isFailure(saved) ? { ...saved, title: null } : { fileName, files: files.map(({ name }) => name) };
  };
}
