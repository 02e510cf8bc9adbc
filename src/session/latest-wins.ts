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
