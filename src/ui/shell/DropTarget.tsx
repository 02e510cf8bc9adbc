import './shell.css';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { Boundary, LazyPart, partSource } from './Boundary.tsx';

/** Loaded with the first file. */
const REVIEW_DIALOG = partSource(async () => (await import('../data/ReviewDialog.tsx')).ReviewDialog);

/** Loaded with the first question. */
const REPLACE_DIALOG = partSource(async () => (await import('../data/ReplaceDialog.tsx')).ReplaceDialog);

/** Shows that files can be dropped, those under review above the page, and what they put at stake. */
export function DropTarget({ children }: { children: ReactNode }) {
  const isOver = useSyncExternalStore(watchFilesOver, areFilesOver);
  const hasReviews = useOnce(useSession(state => state.reviews.length > 0));
  const hasQuestion = useOnce(useSession(state => state.replacement !== null));
  return (
    <>
      {children}
      {isOver && <DropOverlay />}
      <div className="broken-dialog">
        <Boundary part="dialog">{hasReviews && <LazyPart source={REVIEW_DIALOG} />}</Boundary>
        <Boundary part="dialog">{hasQuestion && <LazyPart source={REPLACE_DIALOG} />}</Boundary>
      </div>
    </>
  );
}

/** Whether something was ever so: what was loaded for it stays. */
function useOnce(isSo: boolean): boolean {
  const [was, setWas] = useState(false);
  if (isSo && !was) setWas(true);
  return was;
}

function DropOverlay() {
  const { t } = useTranslation('data');
  return (
    <div className="drop-overlay" aria-hidden="true">
      <div className="drop-message">
        <strong>{t('drop.title')}</strong>
        <span>{t('drop.hint')}</span>
      </div>
    </div>
  );
}

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
function areFilesOver(): boolean {
  return isOver;
}

/** Calls the watcher when files come over the page or leave it; gives what ends that. */
function watchFilesOver(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
