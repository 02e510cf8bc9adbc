import type { TextEncoding } from '../../model/source.ts';
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
  return fields.length === 0 || (fields.length === 1 && fields[0].trim() === '');
}
