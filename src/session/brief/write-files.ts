import type { Sheet } from '../../model/sheet.ts';
import { type DocumentFailure, isFailure } from '../../platform/documents/document-problem.ts';
import type { Pace, Step } from '../../platform/documents/pace.ts';
import { copyPicture, copySentences, saveDocument } from '../../platform/documents/save-or-copy.ts';
import { writePdf, writePng, writePresentation, writeSvg } from '../../platform/documents/write-document.ts';
import { safeFileName } from '../../platform/file-name.ts';
import { writeZip } from '../../platform/write-zip.ts';
import type { SheetFile } from '../../workers/sheet-desk.ts';
import type { ExportFormat } from './brief-state.ts';

/** A composed sheet with the texts that go with it. */
export interface ComposedSheet {
  readonly sheet: Sheet;
  readonly texts: readonly SheetFile[];
}

/** The sheets of one export: at least one. */
export type ComposedSheets = readonly [ComposedSheet, ...ComposedSheet[]];

/** The pace at which a format is written, from the sheet on that stands at this place among those that leave. */
export type PaceOfFormat = (format: ExportFormat, from: number) => Pace;

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
 * method note, in a folder of its own where there are several sheets. The first that cannot be written ends it. Rejects
 * with whatever a pace does.
 */
export async function writeFiles(
  composed: ComposedSheets,
  formats: readonly ExportFormat[],
  documents: Documents,
  paceOf: PaceOfFormat,
): Promise<readonly BundledFile[] | DocumentFailure> {
  const files: BundledFile[] = [];
  for (const { name, write } of unwritten(composed, formats, documents, paceOf)) {
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
  paceOf: PaceOfFormat,
): readonly Unwritten[] {
  const [first, ...others] = composed;
  const sheets = [first.sheet, ...others.map(({ sheet }) => sheet)] as const;
  const name = sheetName(first.sheet);
  const numbered = (sheet: Sheet, index: number) =>
    others.length > 0 ? `${index + 1} ${sheetName(sheet)}` : sheetName(sheet);
  const all: Unwritten[] = [];
  const add = (format: ExportFormat, fileName: string, from: number, write: Write) => {
    if (formats.includes(format))
      all.push({ name: fileName, write: () => paced(write, paceOf(format, from)) });
  };
  add('pdf', `${name}.pdf`, 0, pace => documents.writePdf(sheets, pace));
  add('presentation', `${name}.pptx`, 0, pace => documents.writePresentation(sheets, pace));
  for (const [index, { sheet, texts }] of composed.entries()) {
    const own = numbered(sheet, index);
    const folder = others.length > 0 ? `${own}/` : '';
    add('png', `${own}.png`, index, pace => documents.writePng(sheet, pace));
    add('svg', `${own}.svg`, index, async pace => {
      const svg = await documents.writeSvg(sheet);
      await pace.step(0, 1);
      return svg;
    });
    for (const text of texts) all.push({ name: `${folder}${text.name}`, write: async () => blobOf(text) });
  }
  return all;
}

type Write = (pace: Pace) => Promise<Blob | DocumentFailure>;

/** Tells of a file before its first step, which may be long in coming: a part of the program is loaded first. */
async function paced(write: Write, pace: Pace): Promise<Blob | DocumentFailure> {
  await pace.step(0, 0);
  return await write(pace);
}

function blobOf({ bytes, mediaType }: SheetFile): Blob {
  return new Blob([bytes], { type: `${mediaType};charset=utf-8` });
}

/** One file of an export. */
export interface BundledFile {
  readonly name: string;
  readonly content: Blob;
}

const PACKED = /\.(?:png|pdf|pptx)$/;

/**
 * The files as one zip: a browser lets one click save one file, and what belongs together stays together. Rejects when
 * the content cannot be read back, and with whatever `step` does.
 */
export function bundled(files: readonly BundledFile[], step: Step): Promise<Blob> {
  return writeZip(
    files.map(file => ({ ...file, isPacked: PACKED.test(file.name) })),
    step,
  );
}

/** What turns sheets into documents in a browser. */
export const browserDocuments = {
  writeSvg,
  writePng,
  writePdf,
  writePresentation,
  copyPicture,
  copySentences,
  saveDocument,
};
export type Documents = typeof browserDocuments;
