import type { ReadableFile } from '../readable-file.ts';
import { FileTrouble } from '../reading/file-trouble.ts';
import { headerRowIndex, usableHeaders } from '../reading/headers.ts';
import { type OpenTable, tableOfRows } from '../reading/table.ts';
import { isSheetTooFarFlung } from './workbook-extent.ts';
import { hasMergedHeaders } from './workbook-merges.ts';
import { readWorkbookParts, storedWorkbook } from './workbook-parts.ts';
import type { ZipEntry } from './zip-directory.ts';

/** A workbook with its cells as text. */
export interface Workbook {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** The sheets that hold anything. */
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
}

/** Reads a workbook. Trouble: `workbook-damaged`, `workbook-empty`, `zip-encrypted`, `zip-too-large`. */
export async function readWorkbook(file: ReadableFile, entries: readonly ZipEntry[]): Promise<Workbook> {
  const parts = await readWorkbookParts(file, entries);
  const sheets = (await readCells(parts)).filter(sheet => sheet.rows.length > 0);
  if (sheets.length === 0) throw new FileTrouble('workbook-empty');
  return { parts, sheets };
}

/** One sheet as a table; `null`: the first. Trouble: `workbook-empty`, `merged-headers`, `no-columns-recognised`. */
export function openSheet(workbook: Workbook, name: string | null): OpenTable {
  const sheet = name === null ? workbook.sheets[0] : workbook.sheets.find(other => other.name === name);
  if (!sheet) throw new FileTrouble('workbook-empty', name ?? '');
  const header = headerRowIndex(sheet.rows);
  if (header === null) throw new FileTrouble('no-columns-recognised', sheet.name);
  if (hasMergedHeaders(workbook.parts, sheet.name, header + 1)) {
    throw new FileTrouble('merged-headers', sheet.name);
  }
  const rows = sheet.rows.slice(header);
  const width = rows.reduce((widest, row) => Math.max(widest, filledWidth(row)), 0);
  const [headers, ...data] = rows.map(row => padded(row, width));
  return tableOfRows(usableHeaders(headers), data);
}

async function readCells(parts: Record<string, Uint8Array>) {
  for (const [name, bytes] of Object.entries(parts)) {
    const isTooMuch =
      name.startsWith('xl/worksheets/') && isSheetTooFarFlung(new TextDecoder().decode(bytes));
    if (isTooMuch) throw new FileTrouble('workbook-damaged', name);
  }
  // Loaded on demand: most files are no workbooks.
  const { default: readSheets } = await import('read-excel-file/universal');
  try {
    const sheets = await readSheets(storedWorkbook(parts), { trim: false, parseNumber: plainNumber });
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map(row => row.map(cellText)) }));
  } catch (error) {
    throw new FileTrouble('workbook-damaged', error instanceof Error ? error.message : '');
  }
}

/**
 * A number as text that gives the same number again. Excel writes 5.399784 as 5.3997840000000004; the shortest text
 * of the same double is kept, and the digits of an integer too large for a double.
 */
function plainNumber(written: string): string {
  const value = Number(written);
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? String(value) : written;
}

/** A cell as a CSV would have it; dates in ISO form, with the time only where there is one. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  const [day, time] = cell.toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function filledWidth(row: readonly string[]): number {
  return row.findLastIndex(cell => cell.trim() !== '') + 1;
}

function padded(row: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => row[index] ?? '');
}
