/** Calls back when the page is hidden: on phones and on a closing tab it may be the last that is heard of it. */
export function onPageHidden(listener: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') listener();
  });
  addEventListener('pagehide', listener);
}

/** Calls back with the reason when a worker could not start or stopped for an error that nobody caught. */
export function onWorkerFailure(worker: Worker, listener: (reason: string) => void): void {
  worker.addEventListener('error', event => listener(event.message ?? ''));
  worker.addEventListener('messageerror', () => listener('messageerror'));
}

/** The query of the page's address, once: it is about this start, and not about the next one by reloading. */
export function takeQuery(): string {
  const { search, pathname } = location;
  if (search !== '') history.replaceState(null, '', pathname);
  return search;
}
