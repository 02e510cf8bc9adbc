import type { Noticed } from '../model/noticed.ts';
import { MOST_PROBLEMS_KEPT, type Problem, type RefusalReason } from '../model/problem.ts';
import type { ImportedData, Recipe } from '../model/source.ts';
import { shownValue } from './values/cell.ts';

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

/** The field at `index`, or '' where the table has no such column. */
export function fieldAt(fields: readonly string[], index: number): string {
  return fields[index] ?? '';
}

/** A refusal of one column of a row. */
export function refuse(
  headers: readonly string[],
  fields: readonly string[],
  index: number,
  reason: RefusalReason,
): Refusal {
  return { field: headers[index] ?? '', value: fieldAt(fields, index), reason };
}

export interface ReadOptions {
  /** Gets the share read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Asked often; `true` ends the reading with the problem `cancelled`. */
  readonly isCancelled?: () => boolean;
}

/** The refused rows of a file: all are counted, and the first are kept. */
export class Refusals {
  count = 0;
  readonly byReason: Partial<Record<Refusal['reason'], number>> = {};
  readonly kept: Problem[] = [];

  constructor(private readonly fileName: string) {}

  add(row: number, { field, value, reason }: Refusal): void {
    this.count++;
    this.byReason[reason] = (this.byReason[reason] ?? 0) + 1;
    if (this.kept.length === MOST_PROBLEMS_KEPT) return;
    this.kept.push({ file: this.fileName, row, field, value: shownValue(value), reason });
  }
}
