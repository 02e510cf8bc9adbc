import type { Container, Recipe } from '../model/source.ts';
import { type GeoSurvey, pointTable, surveyGeoJson } from './containers/geojson-table.ts';
import { SNIFF_BYTES, sniff } from './containers/sniff.ts';
import { readZipDirectory, type ZipEntry } from './containers/zip-directory.ts';
import { zipEntrySource } from './containers/zip-entry-source.ts';
import { chosenEntry, tableEntries, zipKind } from './containers/zip-tables.ts';
import { importWorkbook } from './open-table.ts';
import type { ReadableFile } from './readable-file.ts';
import { type ByteSource, fileSource, headOf, readBytes } from './reading/byte-source.ts';
import { openCsv } from './reading/csv-table.ts';
import { FileTrouble } from './reading/file-trouble.ts';
import type { OpenTable } from './reading/table.ts';

/** How a delimited text is written down. */
export type TextLayout = Pick<Recipe, 'encoding' | 'delimiter'>;

/** A table found in a file by its content, and how it was found. */
export interface FoundTable extends TextLayout {
  readonly container: Container;
  /** What was looked at, where the file holds several things. */
  readonly entry: string | null;
  /** Everything that could be looked at instead. */
  readonly choices: readonly string[];
  readonly table: OpenTable;
}

/** What a file holds: a table, or lines and polygons for the map. */
export type Found =
  | { readonly holds: 'table'; readonly found: FoundTable }
  | { readonly holds: 'outlines'; readonly survey: GeoSurvey };

/** How a workbook or GeoJSON is written down in a recipe, where encoding and delimiter mean nothing. */
const NO_TEXT = { encoding: 'utf-8', delimiter: ',' } as const;

/** Finds the table in a file; `entry`: in that part of it; a text laid out as told. Rejects with `FileTrouble`. */
export async function findTable(
  file: ReadableFile,
  entry: string | null,
  layout: TextLayout | null,
): Promise<Found> {
  if (file.size === 0) throw new FileTrouble('empty-file');
  // Nothing has been read before, so nothing can have changed: it is a folder, or may not be read.
  const head = await readBytes(file, 0, SNIFF_BYTES).catch(error => {
    throw error.code === 'file-changed' ? new FileTrouble('file-unreadable') : error;
  });
  const kind = kindOf(head);
  if (kind === 'json') return findInGeoJson(file);
  if (kind === 'zip') return { holds: 'table', found: await findInZip(file, entry, layout) };
  return {
    holds: 'table',
    found: await findInText(fileSource(file), layout, { container: 'csv', entry: null, choices: [] }),
  };
}

function kindOf(head: Uint8Array): 'zip' | 'json' | 'text' {
  const sniffed = sniff(head);
  if (sniffed.kind === 'problem') throw new FileTrouble(sniffed.problem);
  return sniffed.kind;
}

async function findInText(
  source: ByteSource,
  told: TextLayout | null,
  where: Pick<FoundTable, 'container' | 'entry' | 'choices'>,
): Promise<FoundTable> {
  const { layout, table } = await openCsv(source, told);
  return { ...where, encoding: layout.text.encoding, delimiter: layout.delimiter, table };
}

async function findInZip(
  file: ReadableFile,
  entry: string | null,
  layout: TextLayout | null,
): Promise<FoundTable> {
  const entries = await readZipDirectory(file);
  const kind = zipKind(entries);
  if (kind === 'office-document') throw new FileTrouble('is-office-document');
  if (kind === 'workbook') return findInWorkbook(file, entries, entry);
  const chosen = chosenEntry(entries, entry);
  const source = zipEntrySource(file, chosen);
  const head = await headOf(source, SNIFF_BYTES);
  if (head.length === 0) throw new FileTrouble('empty-file', chosen.name);
  if (kindOf(head) !== 'text') throw new FileTrouble('zip-without-table', chosen.name);
  const choices = tableEntries(entries).map(table => table.name);
  return findInText(source, layout, { container: 'zip', entry: chosen.name, choices });
}

async function findInWorkbook(
  file: ReadableFile,
  entries: readonly ZipEntry[],
  entry: string | null,
): Promise<FoundTable> {
  const { openSheet, openWorkbook } = await importWorkbook();
  const workbook = await openWorkbook(file, entries);
  const choices = workbook.sheets.map(sheet => sheet.name);
  const table = await openSheet(workbook, entry ?? choices[0]);
  return { container: 'xlsx', entry: entry ?? choices[0], choices, ...NO_TEXT, table };
}

async function findInGeoJson(file: ReadableFile): Promise<Found> {
  const survey = await surveyGeoJson(file);
  if (survey.features === 0) throw new FileTrouble('empty-file');
  if (!survey.isPointTable) return { holds: 'outlines', survey };
  const table = pointTable(file, survey);
  return {
    holds: 'table',
    found: { container: 'geojson', entry: null, choices: [], ...NO_TEXT, table },
  };
}
