import type { SheetSettings } from '../../model/sheet.ts';
import { type DocumentFailure, isFailure, problemOf } from '../../platform/documents/document-problem.ts';
import { isoFromDay } from '../../units/day.ts';
import type { SessionContext } from '../context.ts';
import type { BriefActions, BriefProblem, ExportOutcome, ExportRequest } from './brief-state.ts';
import { bundled } from './bundle.ts';
import type { Composer } from './composer.ts';
import type { SheetInputs } from './sheet-input.ts';
import { shownSheet } from './shown-sheet.ts';
import { readSourceTexts } from './source-texts.ts';
import { type ComposedSheet, sheetName, writeFiles } from './write-files.ts';

type ExportActions = Pick<BriefActions, 'exportSheets' | 'copyPicture' | 'copySentences'>;

/** What leaves: nothing without a marking, nothing without its method note, and a sentence for whatever goes wrong. */
export function exportActions(
  context: SessionContext,
  inputOf: SheetInputs,
  composer: Composer,
): ExportActions {
  const { parts, store } = context;

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

  async function exported(
    { formats, tables }: ExportRequest,
    wanted: readonly SheetSettings[],
  ): Promise<ExportOutcome> {
    const all: ComposedSheet[] = [];
    for (const settings of wanted) {
      const one = await composed(settings, tables);
      if ('problem' in one) return { ...one, title: settings.title };
      all.push(one);
    }
    const [first, ...others] = all;
    if (!first) return { problem: 'no-sheet', title: null };
    const files = await writeFiles([first, ...others], formats, parts.documents);
    if (isFailure(files)) return { ...files, title: null };
    const fileName = `${sheetName(first.sheet)} ${isoFromDay(parts.today())}.zip`;
    const saved = await parts.documents.saveDocument(fileName, await bundled(files));
    return isFailure(saved) ? { ...saved, title: null } : { fileName, files: files.map(({ name }) => name) };
  }

  async function copied(
    copy: (sheet: ComposedSheet['sheet']) => Promise<{ readonly copied: true } | DocumentFailure>,
  ): Promise<BriefProblem | null> {
    const { preview, previewProblem } = store.getState();
    const settings = shownSheet(store.getState());
    if (!settings) return 'no-sheet';
    if (settings.marking === null) return 'no-marking';
    // What is copied is what is seen.
    if (preview?.settings !== settings) return previewProblem ?? 'compose-failed';
    const result = await copy(preview.sheet);
    return isFailure(result) ? result.problem : null;
  }

  return {
    async exportSheets(request) {
      const { sheets } = store.getState();
      const wanted = request.sheets.flatMap(id => sheets.find(sheet => sheet.id === id) ?? []);
      const unmarked = wanted.find(({ marking }) => marking === null);
      if (unmarked) return { problem: 'no-marking', title: unmarked.title };
      if (request.formats.length + request.tables.length === 0) return { problem: 'no-format', title: null };
      store.setState({ exporting: true });
      try {
        return await exported(request, wanted);
      } catch (reason) {
        return { problem: problemOf(reason), title: null };
      } finally {
        store.setState({ exporting: false });
      }
    },
    copyPicture: () => copied(parts.documents.copyPicture),
    copySentences: () => copied(parts.documents.copySentences),
  };
}
