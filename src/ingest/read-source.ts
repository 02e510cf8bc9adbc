import { FileTrouble, orFileProblem, type ReadableFile, stoppableFile } from '../files/readable-file.ts';
import { NOTHING_NOTICED } from '../model/noticed.ts';
import type { FileProblem, ImportResult, Recipe, SourceFormat } from '../model/source.ts';
import { sinkFor } from './formats/sink-for.ts';
import { openTable } from './open-table.ts';
import { readOutlines } from './read-outlines.ts';
import { type ReadOptions, readRows } from './read-rows.ts';
import { sha256OfFile } from './reading/file-hash.ts';

/** Most rows taken of a table that becomes columns of numbers, some 60 bytes a row; ACLED has three million events. */
const MOST_ROWS = 5_000_000;
/** Most rows taken of a table whose rows become objects. */
const MOST_OBJECTS = 500_000;
const OBJECT_FORMATS: readonly SourceFormat[] = ['base-list', 'geo-pko-1', 'geo-pko-2', 'town-list'];

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
  const mostTaken = OBJECT_FORMATS.includes(recipe.format) ? MOST_OBJECTS : MOST_ROWS;
  const { rows, leftOut, refused, refusedFor, problems, checkpoints } = await readRows(
    file.name,
    table,
    sink,
    mostTaken,
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
