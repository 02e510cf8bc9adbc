import type { Noticed } from '../model/noticed.ts';
import type { RefusalReason } from '../model/problem.ts';
import type { ImportedData, Recipe } from '../model/source.ts';

/** Why one row is refused, before file and row number are added. */
export interface Refusal {
  readonly field: string;
  readonly value: string;
  readonly reason: RefusalReason;
}

/** What a sink says of a row without a fault that is out of scope. */
export const LEFT_OUT = 'left-out';

/**
 * What turns the rows of one source format into data. The readers call `take` for each data row in order, then
 * `finish` once. A sink sees fields as text, exactly as the file holds them.
 */
export interface RowSink {
  /** Takes a row (`row` counts data rows from 1), or says why not, or that it is to be left out. */
  take(fields: readonly string[], row: number): Refusal | typeof LEFT_OUT | null;
  /** The data of all rows taken, and how many of the taken incidents cannot be compared with any base. */
  finish(): {
    readonly data: ImportedData;
    readonly exercise: boolean;
    readonly notLocated: number;
    readonly notDated: number;
    /** Left out, whole or in part: nothing. */
    readonly noticed?: Partial<Noticed>;
    /** What the recipe is to say from now on, so that reading again gives the same; left out: what it says. */
    readonly settled?: Partial<Recipe>;
  };
}
