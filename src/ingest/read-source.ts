import { FileTrouble, orFileProblem, type ReadableFile, stoppableFile } from '../files/readable-file.ts';
import { NOTHING_NOTICED } from '../model/noticed.ts';
import type { Problem, RefusalCounts } from '../model/problem.ts';
import type { Checkpoint, FileProblem, ImportResult, Recipe } from '../model/source.ts';
import { entryAt } from '../units/at.ts';
import { formatCalled, sinkFor } from './formats/formats.ts';
import { openTable } from './open-table.ts';
import { readOutlines } from './read-outlines.ts';
import { sha256OfFile } from './reading/file-hash.ts';
import { type OpenTable, rowFlaw, withoutBlankSurplus } from './reading/table.ts';
import { LEFT_OUT, type ReadOptions, Refusals, type RowSink } from './row-sink.ts';

/** Distance between places where the reading of single rows can set in. */
const CHECKPOINT_BYTES = 1_048_576;
/** Steps in which progress is told: fewer messages than a progress bar has pixels. */
const PROGRESS_STEP = 0.01;

export interface ReadSourceOptions extends ReadOptions {
  /** SHA-256 of the whole file in lower-case hexadecimal, where there is a quicker way than on this thread. */
  readonly hash?: (file: ReadableFile) => Promise<string>;
}

/**
 * Reads a whole file as its recipe says. Rows that cannot be taken come back with their reason: taken + left out +
 * refused = rows, always. Memory is that of the columns, not of the file.
 */
export function readSource(
  file: ReadableFile,
  recipe: Recipe,
  options: ReadSourceOptions = {},
): Promise<ImportResult | FileProblem> {
  return orFileProblem(file, async () => {
    let isOver = false;
    const isCancelled = () => isOver || (options.isCancelled?.() ?? false);
    const hash = hashOf(file, isCancelled, options.hash);
    const stoppable = stoppableFile(file, isCancelled);
    const reading =
      recipe.format === 'outlines'
        ? readOutlines(stoppable, recipe, options)
        : readTable(stoppable, recipe, options);
    try {
      const [sha256, result] = await Promise.all([hash, reading]);
      return { ...result, summary: { ...result.summary, sha256 } };
    } finally {
      isOver = true;
    }
  });
}

/** A hash worked out in another thread comes back with errors of that thread: whatever it is, the file is not there. */
async function hashOf(
  file: ReadableFile,
  isCancelled: () => boolean,
  elsewhere: ReadSourceOptions['hash'],
): Promise<string> {
  if (!elsewhere) return sha256OfFile(file, isCancelled);
  return elsewhere(file).catch(() => {
    throw new FileTrouble('file-changed', file.name);
  });
}

async function readTable(file: ReadableFile, recipe: Recipe, options: ReadOptions): Promise<ImportResult> {
  const table = await openTable(file, recipe);
  requireColumns(recipe, table.headers);
  const sink = sinkFor(recipe, table.headers);
  const { mostRows } = formatCalled(recipe.format);
  const { rows, leftOut, refused, refusedFor, problems, checkpoints } = await readRows(
    file.name,
    table,
    sink,
    mostRows,
    options,
  );
  if (rows === 0) throw new FileTrouble('header-only', recipe.entry ?? '');
  const { data, exercise, notLocated, notDated, noticed, settled } = sink.finish();
  const summary = {
    fileName: file.name,
    bytes: file.size,
    sha256: '',
    recipe: { ...recipe, ...settled, encoding: table.encoding() },
    headers: table.headers,
    checkpoints,
    rows,
    taken: rows - leftOut - refused,
    leftOut,
    refused,
    refusedFor,
    exercise,
    notLocated,
    notDated,
    noticed: { ...NOTHING_NOTICED, ...noticed },
  };
  return { data, summary, problems };
}

/** A recipe names columns that a changed delimiter, encoding or file may no longer have. */
function requireColumns(recipe: Recipe, headers: readonly string[]): void {
  const missing = Object.values(recipe.columns).filter(header => !headers.includes(header));
  if (missing.length > 0) throw new FileTrouble('no-columns-recognised', missing.join(', '));
}

/** What was seen while all rows of a table went into a sink. */
interface ReadRows {
  readonly rows: number;
  /** Rows that are neither taken nor refused. */
  readonly leftOut: number;
  readonly refused: number;
  readonly refusedFor: RefusalCounts;
  readonly problems: readonly Problem[];
  readonly checkpoints: readonly Checkpoint[];
}

/**
 * Gives every data row to the sink, or to the refusals: no row goes missing between the two. Trouble: `cancelled`, and
 * `too-many-rows` when more than `mostTaken` are taken.
 */
async function readRows(
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
      const fields = withoutBlankSurplus(entryAt(batch.rows, index), headers.length);
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
