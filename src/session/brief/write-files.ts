import type { Sheet } from '../../model/sheet.ts';
import { type DocumentFailure, isFailure } from '../../platform/documents/document-problem.ts';
import { UNWATCHED } from '../../platform/documents/pace.ts';
import { safeFileName } from '../../platform/file-name.ts';
import type { SheetFile } from '../../workers/sheet-api.ts';
import type { ExportFormat } from './brief-state.ts';
import type { BundledFile } from './bundle.ts';
import type { Documents } from './documents.ts';

/** A composed sheet with the texts that go with it. */
export interface ComposedSheet {
  readonly sheet: Sheet;
  readonly texts: readonly SheetFile[];
}

/** The sheets of one export: at least one. */
export type ComposedSheets = readonly [ComposedSheet, ...ComposedSheet[]];

interface Unwritten {
  readonly name: string;
  readonly write: () => Promise<Blob | DocumentFailure>;
}

/** Name of a sheet's files without their ending. */
export function sheetName({ title }: Sheet): string {
  return safeFileName(title, 'sheet');
}

/**
 * The files of an export: one PDF and one presentation of all sheets, pictures of each, and each sheet's tables and
 * method note, in a folder of its own where there are several sheets. The first that cannot be written ends it.
 */
export async function writeFiles(
  composed: ComposedSheets,
  formats: readonly ExportFormat[],
  documents: Documents,
): Promise<readonly BundledFile[] | DocumentFailure> {
  const files: BundledFile[] = [];
  for (const { name, write } of unwritten(composed, formats, documents)) {
    const content = await write();
    if (isFailure(content)) return content;
    files.push({ name, content });
  }
  return files;
}

function unwritten(
  composed: ComposedSheets,
  formats: readonly ExportFormat[],
  documents: Documents,
): readonly Unwritten[] {
  const [first, ...others] = composed;
  const sheets = [first.sheet, ...others.map(({ sheet }) => sheet)] as const;
  const name = sheetName(first.sheet);
  const numbered = (sheet: Sheet, index: number) =>
    others.length > 0 ? `${index + 1} ${sheetName(sheet)}` : sheetName(sheet);
  const all: Unwritten[] = [];
  if (formats.includes('pdf'))
    all.push({ name: `${name}.pdf`, write: () => documents.writePdf(sheets, UNWATCHED) });
  if (formats.includes('presentation')) {
    all.push({ name: `${name}.pptx`, write: () => documents.writePresentation(sheets, UNWATCHED) });
  }
  for (const [index, { sheet, texts }] of composed.entries()) {
    const own = numbered(sheet, index);
    const folder = others.length > 0 ? `${own}/` : '';
    if (formats.includes('png'))
      all.push({ name: `${own}.png`, write: () => documents.writePng(sheet, UNWATCHED) });
    if (formats.includes('svg')) all.push({ name: `${own}.svg`, write: () => documents.writeSvg(sheet) });
    for (const text of texts) all.push({ name: `${folder}${text.name}`, write: async () => blobOf(text) });
  }
  return all;
}

function blobOf({ bytes, mediaType }: SheetFile): Blob {
  return new Blob([bytes], { type: `${mediaType};charset=utf-8` });
}
