import { FileTrouble } from '../files/readable-file.ts';
import { MOST_PROBLEMS_KEPT, type Problem, type RefusalCounts } from '../model/problem.ts';
import type { Checkpoint } from '../model/source.ts';
import { type OpenTable, rowFlaw, withoutBlankSurplus } from './reading/table.ts';
import { LEFT_OUT, type Refusal, type RowSink } from './row-sink.ts';
import { shownValue } from './values/text.ts';

/** Distance between places where the reading of single rows can set in. */
const CHECKPOINT_BYTES = 1_048_576;
/** Steps in which progress is told: fewer messages than a progress bar has pixels. */
const PROGRESS_STEP = 0.01;

export interface ReadOptions {
  /** Gets the share read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Asked often; `true` ends the reading with the problem `cancelled`. */
  readonly isCancelled?: () => boolean;
}

/** What was seen while all rows of a table went into a sink. */
export interface ReadRows {
  readonly rows: number;
  /** Rows that are neither taken nor refused. */
  readonly leftOut: number;
  readonly refused: number;
  readonly refusedFor: RefusalCounts;
  readonly problems: readonly Problem[];
  readonly checkpoints: readonly Checkpoint[];
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

/**
 * Gives every data row to the sink, or to the refusals: no row goes missing between the two. Trouble: `cancelled`, and
 * `too-many-rows` when more than `mostTaken` are taken.
 */
export async function readRows(
  fileName: string,
  table: OpenTable,
  sink: RowSink,
  mostTaken: number,
  options: ReadOptions,
): Promise<ReadRows> {
  const { headers, firstByte } = table;
  const checkpoints: Checkpoint[] = [{ row: 1, byte: firstByte }];
  const refusals = new Refusals(fileName);
  let row = 0;
  let leftOut = 0;
  let checkpointByte = firstByte;
  let toldShare = 0;
  for await (const batch of table.batches(firstByte)) {
    if (options.isCancelled?.()) throw new FileTrouble('cancelled');
    if (batch.byte - checkpointByte >= CHECKPOINT_BYTES) {
      checkpoints.push({ row: row + 1, byte: batch.byte });
      checkpointByte = batch.byte;
    }
    for (let index = 0; index < batch.rows.length; index++) {
      row++;
      const fields = withoutBlankSurplus(batch.rows[index], headers.length);
      const outcome =
        batch.flaws?.get(index) ?? rowFlaw(fields, headers, batch.isSuspect) ?? sink.take(fields, row);
      if (outcome === LEFT_OUT) leftOut++;
      else if (outcome) refusals.add(row, outcome);
    }
    if (row - leftOut - refusals.count > mostTaken) throw new FileTrouble('too-many-rows');
    if (batch.share >= toldShare + PROGRESS_STEP) {
      toldShare = batch.share;
      options.onProgress?.(toldShare);
    }
  }
  options.onProgress?.(1);
  const { count: refused, byReason: refusedFor, kept: problems } = refusals;
  return { rows: row, leftOut, refused, refusedFor, problems, checkpoints };
}
