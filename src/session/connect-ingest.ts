import type { FileProblem } from '../model/source.ts';
import type { IngestDesk } from '../workers/ingest.worker.ts';
import { connectLasting, type Remotely, type StartWorker } from './connect.ts';

/** A worker that was asked to stop and has not answered after so long, in milliseconds, is ended. */
const PATIENCE_MS = 1000;

/**
 * The worker that reads files, as the session calls it. Asked to stop, it does so by itself; one that is too busy to
 * hear is ended. The next call begins another in its place, so that no file stands in the way of those after it.
 */
export function connectIngest(start: StartWorker): Remotely<IngestDesk> {
  const { desk, end } = connectLasting<IngestDesk>(start);
  const cancelled = new Error('cancelled');
  const running = new Map<string, Promise<unknown>>();
  let cancelling: Promise<void> | null = null;

  async function call<Result>(file: File, ask: () => Promise<Result>): Promise<Result | FileProblem> {
    // What is asked meanwhile must not be ended along with what came before.
    if (cancelling) await cancelling;
    return ask().catch(reason => {
      if (reason !== cancelled) throw reason;
      return { problem: 'cancelled', fileName: file.name, detail: '' };
    });
  }

  function cancellable<Result>(task: string, outcome: Promise<Result>): Promise<Result> {
    running.set(task, outcome);
    const remove = () => running.delete(task);
    outcome.then(remove, remove);
    return outcome;
  }

  async function stop(task: string): Promise<void> {
    const stopped = Promise.allSettled([desk.cancel(task), running.get(task)]).then(() => true);
    const isInTime = await Promise.race([stopped, after(PATIENCE_MS)]);
    if (!isInTime) end(cancelled);
  }

  return {
    inspect: (task, file, ...how) =>
      cancellable(
        task,
        call(file, () => desk.inspect(task, file, ...how)),
      ),
    read: (task, file, ...how) =>
      cancellable(
        task,
        call(file, () => desk.read(task, file, ...how)),
      ),
    async cancel(task) {
      if (!running.has(task)) return;
      cancelling ??= stop(task).finally(() => {
        cancelling = null;
      });
      await cancelling;
    },
    rowsAt: (file, ...which) => call(file, () => desk.rowsAt(file, ...which)),
  };
}

/** False, after so many milliseconds. */
function after(milliseconds: number): Promise<false> {
  return new Promise(resolve => setTimeout(() => resolve(false), milliseconds));
}
