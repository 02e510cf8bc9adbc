import { readZipDirectory, type ZipEntry, zipEntrySource } from '../files/read-zip.ts';
import {
  type ByteSource,
  FileTrouble,
  fileSource,
  headOf,
  type ReadableFile,
  readBytes,
} from '../files/readable-file.ts';
import type { Container, FileProblemCode, Recipe } from '../model/source.ts';
import { entryAt } from '../units/at.ts';
import { type GeoSurvey, pointTable, surveyGeoJson } from './containers/geojson-table.ts';
import { openCsv } from './reading/csv-table.ts';
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
  const chosen = entry ?? entryAt(choices, 0);
  const table = await openSheet(workbook, chosen);
  return { container: 'xlsx', entry: chosen, choices, ...NO_TEXT, table };
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

/** The table in a file, read as the recipe says. Rejects with `FileTrouble`. */
export async function openTable(file: ReadableFile, recipe: Recipe): Promise<OpenTable> {
  switch (recipe.container) {
    case 'csv':
      return (await openCsv(fileSource(file), recipe)).table;
    case 'zip': {
      const entry = chosenEntry(await readZipDirectory(file), recipe.entry);
      return (await openCsv(zipEntrySource(file, entry), recipe)).table;
    }
    case 'xlsx': {
      const { openSheet, openWorkbook } = await importWorkbook();
      return openSheet(await openWorkbook(file, await readZipDirectory(file)), recipe.entry);
    }
    case 'geojson':
      return pointTable(file, await surveyGeoJson(file));
  }
}

/** What reads workbooks, loaded on demand: most files are none. */
function importWorkbook() {
  return import('./containers/workbook.ts');
}

const TABLE_NAME = /\.(csv|tsv|txt)$/i;
/** What the Finder of macOS adds to each file it packs. */
const RESOURCE_FORK = /(^|\/)(__MACOSX\/|\.)/;
/** Tables that are not read inside a zip: the sentence names the one to unpack. */
const OTHER_TABLE_NAME = /\.(xlsx|xlsm|xls|ods|geojson|json|zip)$/i;
/** Codebooks and licences are packed beside the table they explain. */
const EXPLANATION_NAME = /(readme|licen[cs]e|codebook|changelog)[^/]*\.txt$/i;

/** What kind of thing a zip is: an archive of files, or one of the documents that are zips themselves. */
function zipKind(entries: readonly ZipEntry[]): 'archive' | 'workbook' | 'office-document' {
  const names = new Set(entries.map(entry => entry.name));
  if (names.has('xl/workbook.xml')) return 'workbook';
  const isOoxml = names.has('[Content_Types].xml');
  const isOpenDocument = names.has('mimetype') && names.has('content.xml');
  return isOoxml || isOpenDocument ? 'office-document' : 'archive';
}

/** The tables among the entries of a zip, the largest first. Trouble: `zip-without-table`. */
function tableEntries(entries: readonly ZipEntry[]): ZipEntry[] {
  const texts = entries.filter(entry => TABLE_NAME.test(entry.name) && !RESOURCE_FORK.test(entry.name));
  const tables = texts.filter(entry => !EXPLANATION_NAME.test(entry.name));
  const found = (tables.length > 0 ? tables : texts).sort((a, b) => b.unpackedBytes - a.unpackedBytes);
  if (found.length === 0) {
    const other = entries.find(({ name }) => OTHER_TABLE_NAME.test(name) && !RESOURCE_FORK.test(name));
    throw new FileTrouble('zip-without-table', (other ?? entries[0])?.name);
  }
  return found;
}

/** The entry with the given name, or the largest table. Trouble: `zip-without-table`. */
function chosenEntry(entries: readonly ZipEntry[], name: string | null): ZipEntry {
  const largest = entryAt(tableEntries(entries), 0);
  if (name === null) return largest;
  const chosen = entries.find(entry => entry.name === name);
  if (!chosen) throw new FileTrouble('zip-without-table', name);
  return chosen;
}

/** What the first bytes of a file give away. */
export type Sniffed =
  | { readonly kind: 'zip' | 'json' | 'text' }
  | { readonly kind: 'problem'; readonly problem: FileProblemCode };

/** Looked at to tell what a file is. */
const SNIFF_BYTES = 4096;

/** Magic bytes of what people drop on the page by mistake, at offset 0 (Gary Kessler's file signatures table). */
const SIGNATURES: readonly (readonly [string, FileProblemCode])[] = [
  ['%PDF-', 'is-pdf'],
  ['\x89PNG\r\n\x1a\n', 'is-image'],
  ['\xff\xd8\xff', 'is-image'],
  ['GIF87a', 'is-image'],
  ['GIF89a', 'is-image'],
  ['II*\0', 'is-image'],
  ['MM\0*', 'is-image'],
  /** OLE2 compound file: .xls, .doc, .ppt, and encrypted .xlsx. */
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'is-office-document'],
  ['{\\rtf', 'is-office-document'],
  ['\x1f\x8b', 'is-binary'],
  ['7z\xbc\xaf\x27\x1c', 'is-binary'],
  ['Rar!\x1a\x07', 'is-binary'],
  ['PAR1', 'is-binary'],
  ['SQLite format 3\0', 'is-binary'],
];

/** A zip starts with a local file, or is empty, or is a piece of several. */
const ZIP_SIGNATURES = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** Tells tables from what is none by content; the file's name is not looked at. */
function sniff(head: Uint8Array): Sniffed {
  const bytes = String.fromCharCode(...head.subarray(0, SNIFF_BYTES));
  if (ZIP_SIGNATURES.some(signature => bytes.startsWith(signature))) return { kind: 'zip' };
  const known = SIGNATURES.find(([signature]) => bytes.startsWith(signature));
  if (known) return { kind: 'problem', problem: known[1] };
  if (bytes.startsWith('RIFF') && bytes.startsWith('WEBP', 8))
    return { kind: 'problem', problem: 'is-image' };
  return sniffText(bytes);
}

function sniffText(bytes: string): Sniffed {
  // UTF-16 read byte by byte shows its Latin letters with NUL between them.
  const text = bytes
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (text.startsWith('%PDF-')) return { kind: 'problem', problem: 'is-pdf' };
  if (text.startsWith('<')) return sniffMarkup(text);
  if (text.startsWith('{') || /^\[\s*\{/.test(text)) return { kind: 'json' };
  return { kind: 'text' };
}

/** No table starts with `<`: it is a web page saved as .csv, an Excel 2003 XML workbook, or some other XML. */
function sniffMarkup(text: string): Sniffed {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) {
    return { kind: 'problem', problem: 'is-office-document' };
  }
  if (/^(<\?xml[\s\S]{0,1000}?)?<svg/i.test(text)) {
    return { kind: 'problem', problem: 'is-image' };
  }
  const isPage = /^<!doctype html|<(html|head|body|table|div|p|script|meta)\b/i.test(text);
  return { kind: 'problem', problem: isPage ? 'is-html' : 'no-columns-recognised' };
}
