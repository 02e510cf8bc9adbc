import { proxy, wrap } from 'comlink';
import type { FileProblem } from '../model/source.ts';
import type { IngestApi } from '../workers/api.ts';
import type { Remotely } from './parts.ts';

/** A worker that was asked to stop and has not answered after so long, in milliseconds, is ended. */
const PATIENCE_MS = 1000;

type StartWorker = (onFailure: (reason: string) => void) => Worker;

/** How a worker came to its end. */
type End = { readonly died: string } | 'cancelled';

interface Connection {
  readonly worker: Worker;
  readonly remote: Remotely<IngestApi>;
  /** Answers in place of a worker that has come to its end, whose callers would otherwise wait for ever. */
  readonly end: Promise<End>;
  readonly finish: (end: End) => void;
}

/**
 * The worker that reads files, as the session calls it. Asked to stop, it does so by itself; one that is too busy to
 * hear is ended. The next call begins another in its place, so that no file stands in the way of those after it.
 */
export function connectIngest(start: StartWorker): Remotely<IngestApi> {
  let connection: Connection | null = connected();
  let cancelling: Promise<void> | null = null;
  /** What is being inspected or read, and so can be cancelled. */
  const readings = new Set<Promise<unknown>>();

  function connected(): Connection {
    const made = connect(start);
    void made.end.then(() => {
      made.worker.terminate();
      if (connection === made) connection = null;
    });
    return made;
  }

  async function call<Result>(
    file: File,
    make: (remote: Remotely<IngestApi>) => Promise<Result>,
  ): Promise<Result | FileProblem> {
    // What is asked meanwhile must not be ended along with what came before.
    if (cancelling) await cancelling;
    connection ??= connected();
    const { remote, end } = connection;
    const outcome = await Promise.race([make(remote).then(answer => ({ answer })), end]);
    if (outcome === 'cancelled') return { problem: 'cancelled', fileName: file.name, detail: '' };
    if ('died' in outcome) throw new Error(outcome.died);
    return outcome.answer;
  }

  function reading<Result>(outcome: Promise<Result>): Promise<Result> {
    readings.add(outcome);
    const remove = () => readings.delete(outcome);
    outcome.then(remove, remove);
    return outcome;
  }

  async function stop({ remote, finish }: Connection): Promise<void> {
    const stopped = Promise.allSettled([remote.cancel(), ...readings]).then(() => true);
    const isInTime = await Promise.race([stopped, after(PATIENCE_MS)]);
    if (!isInTime) finish('cancelled');
  }

  return {
    inspect: (file, entry, layout) => reading(call(file, remote => remote.inspect(file, entry, layout))),
    read: (file, recipe, onProgress) =>
      reading(call(file, remote => remote.read(file, recipe, proxy(onProgress)))),
    async cancel() {
      if (!connection || readings.size === 0) return;
      cancelling ??= stop(connection).finally(() => {
        cancelling = null;
      });
      await cancelling;
    },
    rowsAt: (file, recipe, checkpoints, rows) =>
      call(file, remote => remote.rowsAt(file, recipe, checkpoints, rows)),
  };
}

function connect(start: StartWorker): Connection {
  let finish: (end: End) => void = () => {};
  const end = new Promise<End>(resolve => {
    finish = resolve;
  });
  const worker = start(reason => finish({ died: reason }));
  return { worker, remote: wrap<IngestApi>(worker), end, finish };
}

/** False, after so many milliseconds. */
function after(milliseconds: number): Promise<false> {
  return new Promise(resolve => setTimeout(() => resolve(false), milliseconds));
}
