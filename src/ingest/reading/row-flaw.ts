import type { Refusal } from '../row-sink.ts';

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
    return { field: headers[tooLong] ?? '', value: fields[tooLong], reason: 'cell-too-long' };
  }
  const nul = isSuspect ? fields.findIndex(field => field.includes('\0')) : -1;
  if (nul !== -1) return { field: headers[nul] ?? '', value: fields[nul], reason: 'nul-byte' };
  if (fields.length < headers.length) {
    return { field: headers[fields.length], value: fields.join(' | '), reason: 'too-few-fields' };
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
