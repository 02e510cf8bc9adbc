import { EXERCISE_STAMP } from '../../model/exercise.ts';
import type { SheetInput } from '../sheet/input.ts';
import { markingText } from '../sheet/method-lines.ts';
import { wordsOf } from '../sheet/words.ts';
import type { DataTable } from './data-table.ts';

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
