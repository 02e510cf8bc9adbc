import { orFileProblem, type ReadableFile } from '../files/readable-file.ts';
import type { Checkpoint, FileProblem, Recipe } from '../model/source.ts';
import { entryAt } from '../units/at.ts';
import { openTable } from './open-table.ts';
import type { OpenTable } from './reading/table.ts';

/**
 * The source text of some data rows (counted from 1), in the order asked for, as fields in the order of the headers;
 * an empty list for a row that the file does not have. `checkpoints` are those of the file's summary: where rows can
 * be read from the middle, only what follows the nearest checkpoint is read.
 */
export function rowsAt(
  file: ReadableFile,
  recipe: Recipe,
  checkpoints: readonly Checkpoint[],
  rows: readonly number[],
): Promise<readonly (readonly string[])[] | FileProblem> {
  return orFileProblem(file, async () => {
    const table = await openTable(file, recipe);
    const found = new Map<number, readonly string[]>();
    const starts = table.seekable ? checkpoints : [];
    for (const run of runsByStart(rows, [{ row: 1, byte: table.firstByte }, ...starts])) {
      await findRows(table, run.start, run.rows, found);
    }
    return rows.map(row => found.get(row) ?? []);
  });
}

interface Run {
  readonly start: Checkpoint;
  /** Ascending. */
  readonly rows: number[];
}

/** The rows wanted, grouped by the last checkpoint before them; each group is read in one go. */
function runsByStart(rows: readonly number[], checkpoints: readonly Checkpoint[]): Run[] {
  const runs: Run[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const start = checkpoints.findLast(checkpoint => checkpoint.row <= row);
    if (!start) continue;
    const current = runs.at(-1);
    if (current?.start === start) current.rows.push(row);
    else runs.push({ start, rows: [row] });
  }
  return runs;
}

async function findRows(
  table: OpenTable,
  start: Checkpoint,
  wanted: readonly number[],
  found: Map<number, readonly string[]>,
): Promise<void> {
  let firstRow = start.row;
  let next = 0;
  for await (const { rows } of table.batches(start.byte)) {
    for (let row = wanted[next]; row !== undefined && row < firstRow + rows.length; row = wanted[++next]) {
      found.set(row, entryAt(rows, row - firstRow).slice(0, Math.max(table.headers.length, 1)));
    }
    firstRow += rows.length;
    if (next === wanted.length) return;
  }
}
