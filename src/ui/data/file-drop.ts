/** Whether files are held over the page, and who wants to know. */
let isOver = false;
const watchers = new Set<() => void>();

function setOver(next: boolean): void {
  if (next === isOver) return;
  isOver = next;
  for (const watcher of watchers) watcher();
}

/**
 * Takes files dropped anywhere on the page from its first moment on: one that is dropped while the page still starts is
 * not lost. It listens on the window, not on an element, so that a file dropped beside the mark (on the map, on a
 * dialog) never makes the browser leave the page.
 */
export function takeDroppedFiles(take: (files: readonly File[]) => void): void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  window.addEventListener('dragenter', over);
  window.addEventListener('dragover', over);
  // A drag that leaves the window has no element that it goes to; one that moves on inside it does.
  window.addEventListener('dragleave', event => event.relatedTarget === null && setOver(false));
  window.addEventListener('drop', event => {
    setOver(false);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  });
}

/** Whether files are held over the page. */
export function areFilesOver(): boolean {
  return isOver;
}

/** Calls the watcher when files come over the page or leave it; gives what ends that. */
export function watchFilesOver(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
