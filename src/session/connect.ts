import { type Endpoint, wrap } from 'comlink';
import type { FileProblem } from '../model/source.ts';
import type { IngestDesk } from '../workers/ingest.worker.ts';
import { type Call, sent, unpackInTurns } from '../workers/wire.ts';

/** A desk as it looks from the other side of a worker's boundary. */
export type Remotely<Desk> = {
  readonly [Name in keyof Desk]: Desk[Name] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Awaited<Result>>
    : never;
};

/** Starts a worker; `onFailure` is called when it dies of itself. */
export type StartWorker = (onFailure: (reason: string) => void) => Worker;

/** The desk of a worker. What is given to its functions is handed over, unless it is marked as kept here. */
export function connect<Desk>(worker: Endpoint): Remotely<Desk> {
  const call = wrap<Call>(worker);
  return calledBy(async (name, given) => unpackInTurns(await call(name, ...given.map(sent))));
}

/** A worker that is started with the first call, and anew with the first after it has come to its end. */
export interface LastingConnection<Desk> {
  readonly desk: Remotely<Desk>;
  /** Ends the worker: whoever waits for it gets the reason, and would otherwise wait for ever. */
  end(reason: Error): void;
}

export function connectLasting<Desk>(start: StartWorker): LastingConnection<Desk> {
  let connection: ReturnType<typeof begin> | null = null;

  function begin() {
    let finish: (reason: Error) => void = () => {};
    const end = new Promise<never>((_, reject) => {
      finish = reject;
    });
    const worker = start(reason => finish(new Error(reason)));
    const begun = { desk: connect<Record<string, Work>>(worker), end, finish };
    end.catch(() => {
      worker.terminate();
      if (connection === begun) connection = null;
    });
    return begun;
  }

  return {
    desk: calledBy((name, given) => {
      connection ??= begin();
      return Promise.race([connection.desk[name]?.(...given), connection.end]);
    }),
    end: reason => connection?.finish(reason),
  };
}

type Work = (...given: readonly unknown[]) => Promise<unknown>;

/** A desk of which every function is the same call with its name. */
function calledBy<Desk>(call: (name: string, given: readonly unknown[]) => Promise<unknown>): Remotely<Desk> {
  const functions = new Map<string, Work>();
  return new Proxy({} as Remotely<Desk>, {
    get(_, name) {
      // Nobody is to take a desk for a promise.
      if (typeof name !== 'string' || name === 'then') return undefined;
      const known = functions.get(name) ?? ((...given: readonly unknown[]) => call(name, given));
      functions.set(name, known);
      return known;
    },
  });
}

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
