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

/** How long the browser may take to start reading a download before its address is given back, in milliseconds. */
const ADDRESS_LIFETIME_MS = 60_000;

/** Offers content to be saved under a name. */
export function offerDownload(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIFETIME_MS);
}
