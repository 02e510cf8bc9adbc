import { wrap } from 'comlink';
import { inspect } from '../ingest/inspect.ts';
import { readSource } from '../ingest/read-source.ts';
import { sha256OfFile } from '../ingest/reading/file-hash.ts';
import { rowsAt } from '../ingest/rows-at.ts';
import type { FileProblem, ImportResult, Inspection, Recipe } from '../model/source.ts';
import type { HashFile } from './hash.worker.ts';
import { serve } from './wire.ts';

/** What the worker that reads files offers. */
export interface IngestDesk {
  /**
   * `task`: a name to cancel it by; `entry`: the CSV in the zip or the sheet of the workbook to look at, once the user
   * has chosen another; `layout`: how its text is written down, once the user has corrected that.
   */
  inspect(
    task: string,
    file: File,
    entry?: string | null,
    layout?: Pick<Recipe, 'encoding' | 'delimiter'> | null,
  ): Promise<Inspection | FileProblem>;
  /** Reads the whole file; `onProgress` gets the share read, 0 to 1. One that is cancelled has the problem `cancelled`. */
  read(
    task: string,
    file: File,
    recipe: Recipe,
    onProgress: (share: number) => void,
  ): Promise<ImportResult | FileProblem>;
  /** Ends what goes on under a name. */
  cancel(task: string): void;
  /** Source text of the given data rows (counted from 1), as fields in the order of the headers. */
  rowsAt(
    file: File,
    recipe: Recipe,
    checkpoints: readonly { row: number; byte: number }[],
    rows: readonly number[],
  ): Promise<readonly (readonly string[])[] | FileProblem>;
}

/** Hashing takes as long as parsing; from this size on it is worth a thread of its own. */
const LARGE_BYTES = 8_388_608;

/** SHA-256 of a file, worked out beside this thread where the file is large. */
async function hashBeside(file: File): Promise<string> {
  if (file.size < LARGE_BYTES) return sha256OfFile(file);
  const worker = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await wrap<HashFile>(worker)(file);
  } finally {
    worker.terminate();
  }
}

/** What goes on, by its name; whether it is to end. */
const running = new Map<string, { isCancelled: boolean }>();

async function cancellable<Result>(
  task: string,
  work: (isCancelled: () => boolean) => Promise<Result>,
): Promise<Result> {
  const state = { isCancelled: false };
  running.set(task, state);
  try {
    return await work(() => state.isCancelled);
  } finally {
    running.delete(task);
  }
}

const desk: IngestDesk = {
  inspect: (task, file, entry = null, layout = null) =>
    cancellable(task, isCancelled => inspect(file, entry, layout, isCancelled)),
  read: (task, file, recipe, onProgress) =>
    cancellable(task, isCancelled =>
      readSource(file, recipe, { onProgress, isCancelled, hash: () => hashBeside(file) }),
    ),
  cancel(task) {
    const state = running.get(task);
    if (state) state.isCancelled = true;
  },
  rowsAt,
};

serve(() => desk);
