import { EXERCISE_STAMP } from '../../model/exercise.ts';
import type { SheetInput } from '../sheet/input.ts';
import { markingText } from '../sheet/method.ts';
import { wordsOf } from '../sheet/words.ts';

/** Where a row of a table is. */
export type Place =
  | { readonly type: 'point'; readonly longitude: number; readonly latitude: number }
  | { readonly type: 'cell'; readonly cell: string };

/** A table for machines: columns named in English with their units, whatever the language of the sheet. */
export interface DataTable {
  /** Part of a file name: `gaps`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** What each row is called on a map, where that is not its first column. */
  readonly names?: readonly string[];
  /** The place of each row, `null` where it is withheld; empty for a table without places. */
  readonly places: readonly (Place | null)[];
}

/** Degrees to the sixth decimal, some 0.1 m: more would be a pretence (RFC 7946, section 11.2). */
export function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Kilometres to the metre. */
export function kilometres(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}

/** A word that goes with every row and every file: the handling marking, and that the data is invented. */
export interface TableStamp {
  readonly column: 'marking' | 'note';
  readonly text: string;
}

/** What the tables of a sheet are stamped with; the marking as it stands on the sheet, in its language. */
export function tableStamps(input: SheetInput): readonly TableStamp[] {
  const marking = markingText(input, wordsOf(input.settings.locale));
  return [
    ...(marking === '' ? [] : [{ column: 'marking' as const, text: marking }]),
    ...(input.exercise ? [{ column: 'note' as const, text: EXERCISE_STAMP }] : []),
  ];
}

/** The table with its stamps as columns: rows that are cut out and put elsewhere still say what they are. */
export function withStamps(table: DataTable, stamps: readonly TableStamp[]): DataTable {
  const texts = stamps.map(({ text }) => text);
  return {
    ...table,
    columns: [...table.columns, ...stamps.map(({ column }) => column)],
    rows: table.rows.map(row => [...row, ...texts]),
  };
}
