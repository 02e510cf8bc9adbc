/** Work of which only the latest request matters. */
export interface LatestWins<Request> {
  /** Starts the work, or waits for what is in flight; a request that was waiting is forgotten. */
  request(next: Request): void;
}

export interface LatestWinsHandlers<Request, Result> {
  work(request: Request): Promise<Result>;
  /** `newer` is the request that already waits, so that a result that nobody wants any more can be dropped. */
  arrived(result: Result, request: Request, newer: Request | null): void;
  failed(reason: unknown, request: Request): void;
  busy(isBusy: boolean): void;
}

/** At most one request in flight and one waiting: however fast requests come, the worker's queue stays short. */
export function latestWins<Request, Result>(
  handlers: LatestWinsHandlers<Request, Result>,
): LatestWins<Request> {
  let waiting: Request | null = null;
  let isRunning = false;

  async function runAll(): Promise<void> {
    isRunning = true;
    handlers.busy(true);
    while (waiting !== null) {
      const request: Request = waiting;
      waiting = null;
      try {
        handlers.arrived(await handlers.work(request), request, waiting);
      } catch (reason) {
        handlers.failed(reason, request);
      }
    }
    isRunning = false;
    handlers.busy(false);
  }

  return {
    request(next) {
      waiting = next;
      if (!isRunning) void runAll();
    },
  };
}

/** Runs tasks one after another, in the order they were given; a task that rejects does not hold up the next. */
export type Serial = <Result>(task: () => Promise<Result>) => Promise<Result>;

/** A new, empty line of tasks. */
export function serial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return task => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
