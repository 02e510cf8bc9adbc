import type { ZipEntry } from '../../files/read-zip.ts';
import { FileTrouble, type ReadableFile } from '../../files/readable-file.ts';
import { entryAt, int32At } from '../../units/at.ts';
import {
  headerRowIndex,
  MOST_COLUMNS,
  MOST_LINES_ABOVE_HEADERS,
  type OpenTable,
  usableHeaders,
} from '../reading/table.ts';
import { SheetCells, type SheetRow } from './sheet-cells.ts';
import { readPart, readWorkbookParts, type WorkbookParts } from './workbook-parts.ts';

/**
 * Most cells that a sheet may have between its first and its last, empty ones included: a spreadsheet full of rows and
 * a hundred columns wide.
 */
const MOST_CELLS = 104_857_600;
/** Most characters in the cells of a sheet: as many as a zipped text may unpack to. */
const MOST_CHARACTERS = 2_147_483_648;
/** Cells handed on at once, so that a wide sheet does not fill the memory. */
const CELLS_IN_BATCH = 65_536;

/** A workbook, and those of its sheets that hold anything. */
export interface Workbook {
  readonly parts: WorkbookParts;
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
}

/** Opens a workbook. Trouble: `workbook-damaged`, `workbook-empty`, `workbook-too-large`, `zip-encrypted` and others. */
export async function openWorkbook(file: ReadableFile, entries: readonly ZipEntry[]): Promise<Workbook> {
  const parts = await readWorkbookParts(file, entries);
  const holding = new Map<ZipEntry, boolean>();
  for (const { entry } of parts.sheets) {
    if (!holding.has(entry)) holding.set(entry, await holdsAnything(parts, entry));
  }
  const sheets = parts.sheets.filter(({ entry }) => holding.get(entry));
  if (sheets.length === 0) throw new FileTrouble('workbook-empty');
  return { parts, sheets };
}

/**
 * One sheet as a table; `null`: the first. Columns without a single text are left out. The sheet is gone through once
 * for its extent, and its rows are read as they are asked for. Trouble: `workbook-empty`, `merged-headers`,
 * `no-columns-recognised`, `too-many-cells`, `workbook-damaged`, `workbook-too-large`.
 */
export async function openSheet({ parts, sheets }: Workbook, name: string | null): Promise<OpenTable> {
  const sheet = name === null ? sheets[0] : sheets.find(other => other.name === name);
  if (!sheet) throw new FileTrouble('workbook-empty', name ?? '');
  const { firstRows, isMerged, isUsed, rows } = await extentOf(parts, sheet.entry);
  const index = headerRowIndex(
    Array.from({ length: MOST_LINES_ABOVE_HEADERS }, (_, row) => firstRows.get(row + 1)?.texts ?? []),
  );
  const headerRow = index === null ? undefined : firstRows.get(index + 1);
  if (!headerRow) throw new FileTrouble('no-columns-recognised', sheet.name);
  if (isMerged[headerRow.number]) throw new FileTrouble('merged-headers', sheet.name);
  for (const row of firstRows.values()) if (row.number >= headerRow.number) noteUsed(row, isUsed);
  const columns = Array.from(isUsed.keys()).filter(column => isUsed[column] === 1);
  if (rows * columns.length > MOST_CELLS) throw new FileTrouble('too-many-cells', sheet.name);
  const fieldsOf = expander(columns);
  return {
    headers: usableHeaders(fieldsOf(headerRow), columns),
    firstByte: 0,
    seekable: false,
    encoding: () => 'utf-8',
    async *batches() {
      let seen = 0;
      let waiting: string[][] = [];
      const batch = () => ({ byte: 0, rows: waiting, flaws: null, isSuspect: true, share: seen / rows });
      for await (const row of rowsOf(parts, sheet.entry)) {
        seen++;
        if (row.number > headerRow.number) waiting.push(fieldsOf(row));
        if (waiting.length * columns.length < CELLS_IN_BATCH) continue;
        yield batch();
        waiting = [];
      }
      if (waiting.length > 0) yield batch();
    },
  };
}

async function holdsAnything(parts: WorkbookParts, entry: ZipEntry): Promise<boolean> {
  for await (const _ of rowsOf(parts, entry)) return true;
  return false;
}

async function* rowsOf(
  parts: WorkbookParts,
  entry: ZipEntry,
  cells = new SheetCells(parts, entry.name),
): AsyncGenerator<SheetRow, void, void> {
  for await (const _ of readPart(parts.file, entry, cells)) yield* cells.take();
}

/** Goes through a sheet for what cannot be known before its end. */
async function extentOf(parts: WorkbookParts, entry: ZipEntry) {
  const cells = new SheetCells(parts, entry.name);
  /** By number, those in which headers may stand. */
  const firstRows = new Map<number, SheetRow>();
  /** By number of the column: 1 where a row below those has a text in it. */
  const isUsed = new Uint8Array(MOST_COLUMNS + 1);
  let rows = 0;
  let characters = 0;
  for await (const row of rowsOf(parts, entry, cells)) {
    rows++;
    for (const text of row.texts) characters += text.length;
    if (characters > MOST_CHARACTERS) throw new FileTrouble('workbook-too-large', entry.name);
    if (row.number <= MOST_LINES_ABOVE_HEADERS) firstRows.set(row.number, row);
    else noteUsed(row, isUsed);
  }
  return { firstRows, isMerged: cells.isMerged, isUsed, rows };
}

function noteUsed({ columns }: SheetRow, isUsed: Uint8Array): void {
  for (const column of columns) isUsed[column] = 1;
}

/** Gives the fields of rows in the given columns, of which each row's are some. */
function expander(columns: readonly number[]): (row: SheetRow) => string[] {
  const place = new Int32Array(MOST_COLUMNS + 1);
  for (const [index, column] of columns.entries()) place[column] = index;
  return row => {
    const fields = new Array<string>(columns.length).fill('');
    for (let index = 0; index < row.columns.length; index++) {
      fields[int32At(place, entryAt(row.columns, index))] = entryAt(row.texts, index);
    }
    return fields;
  };
}
