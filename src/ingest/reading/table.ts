import type { TextEncoding } from '../../model/source.ts';
import { entryAt } from '../../units/at.ts';
import type { Refusal } from '../row-sink.ts';

/** Some rows in a run, as they come from a file. */
export interface RowBatch {
  /** Where the first of `rows` starts, in bytes of the unpacked text; 0 where rows cannot be picked up again. */
  readonly byte: number;
  readonly rows: readonly string[][];
  /** Rows, by index in `rows`, that are broken whatever they mean. */
  readonly flaws: ReadonlyMap<number, Refusal> | null;
  /** Some cell may hold a NUL byte or be far too long: the rows have to be looked at one by one. */
  readonly isSuspect: boolean;
  /** Share of the file read before this batch, 0 to 1. */
  readonly share: number;
}

/** A table found in a file: its headers, and its data rows as often as they are wanted. */
export interface OpenTable {
  /** Unique and not empty. */
  readonly headers: readonly string[];
  /** Where the data rows start, in bytes of the unpacked text. */
  readonly firstByte: number;
  /** The rows from `byte` on can be had without reading what is before. */
  readonly seekable: boolean;
  /** The data rows from `byte` on, which must be the `byte` of a batch or `firstByte`. */
  batches(byte: number): AsyncGenerator<RowBatch, void, void>;
  /** The encoding found while reading: a guess made at the beginning may turn out wrong far into the file. */
  encoding(): TextEncoding;
}

/** True for a line with nothing on it, which is no row. */
export function isBlankLine(fields: readonly string[]): boolean {
  return fields.length < 2 && (fields[0] ?? '').trim() === '';
}

/** How many lines above the headers (a title, a date, an empty line) are looked through. */
export const MOST_LINES_ABOVE_HEADERS = 10;

/** As many as Excel has; a text with more is no table, and would drown the review in columns. */
export const MOST_COLUMNS = 16_384;

/** Longer names are cut: no one reads them, and each is kept with the project. */
const MOST_HEADER_CHARACTERS = 1000;

/**
 * Index of the row of headers: the first with at least two cells filled. Exports from an operations room often carry
 * a title above the table. `null` when the rows looked through have none; then the first is as good as any.
 */
export function headerRowIndex(rows: readonly (readonly string[])[]): number | null {
  const index = rows
    .slice(0, MOST_LINES_ABOVE_HEADERS)
    .findIndex(row => row.filter(cell => cell.trim() !== '').length >= 2);
  return index === -1 ? null : index;
}

/** What R itself calls the column that `write.table` leaves without a header. */
const ROW_NAMES = 'row.names';

/**
 * The headers, with one more in front where every row has one cell more than there are headers: R writes the names of
 * the rows so. A last column that is empty is a trailing delimiter instead.
 */
export function withRowNames(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const hasOneMore = rows.length > 0 && rows.every(row => row.length === headers.length + 1);
  const isTrailing = rows.every(row => row.at(-1)?.trim() === '');
  return hasOneMore && !isTrailing && headers.at(-1)?.trim() !== '' ? [ROW_NAMES, ...headers] : headers;
}

/**
 * Headers as the rest of the program uses them, unique and never empty: "" becomes "column 3", a second "name"
 * becomes "name (2)". Columns are chosen by header, so two columns must never answer to one name. `numbers`: those of
 * the columns, where some are left out.
 */
export function usableHeaders(cells: readonly string[], numbers?: readonly number[]): string[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return cells.map((cell, index) => {
    const text = cell.trim().slice(0, MOST_HEADER_CHARACTERS).replace(/\s+/g, ' ');
    const wanted = text || `column ${numbers?.[index] ?? index + 1}`;
    let header = wanted;
    for (let copy = copies.get(wanted) ?? 2; taken.has(header); copy++) {
      header = `${wanted} (${copy})`;
      copies.set(wanted, copy + 1);
    }
    taken.add(header);
    return header;
  });
}

/** Longer cells are no values of a table; the longest notes of ACLED have some 5,000 characters. */
export const MOST_CELL_CHARACTERS = 1_000_000;

/** Why a row cannot be right whatever its columns mean; `isSuspect`: look into every cell. */
export function rowFlaw(
  fields: readonly string[],
  headers: readonly string[],
  isSuspect: boolean,
): Refusal | null {
  const tooLong = isSuspect ? fields.findIndex(field => field.length > MOST_CELL_CHARACTERS) : -1;
  if (tooLong !== -1) {
    return { field: headers[tooLong] ?? '', value: entryAt(fields, tooLong), reason: 'cell-too-long' };
  }
  const nul = isSuspect ? fields.findIndex(field => field.includes('\0')) : -1;
  if (nul !== -1) return { field: headers[nul] ?? '', value: entryAt(fields, nul), reason: 'nul-byte' };
  if (fields.length < headers.length) {
    return { field: entryAt(headers, fields.length), value: fields.join(' | '), reason: 'too-few-fields' };
  }
  if (fields.length > headers.length) {
    const surplus = fields.slice(headers.length);
    return { field: '', value: surplus.join(' | '), reason: 'too-many-fields' };
  }
  return null;
}

/**
 * The row without empty cells beyond the last header: spreadsheets leave trailing delimiters where a column outside
 * the table was once used.
 */
export function withoutBlankSurplus(fields: string[], width: number): string[] {
  if (fields.length <= width) return fields;
  for (let index = width; index < fields.length; index++) if (fields[index] !== '') return fields;
  return fields.slice(0, width);
}
