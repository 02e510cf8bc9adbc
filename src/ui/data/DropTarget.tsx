import './review.css';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Boundary } from '../trouble/Boundary.tsx';
import { LazyPart, partSource } from '../trouble/lazy-part.tsx';
import { useSession } from '../use-session.ts';

/** Loaded with the first file. */
const REVIEW_DIALOG = partSource(async () => (await import('./ReviewDialog.tsx')).ReviewDialog);

/** Loaded with the first question. */
const REPLACE_DIALOG = partSource(async () => (await import('./ReplaceDialog.tsx')).ReplaceDialog);

/** Takes files dropped anywhere on the page, and shows those under review above it, and what they put at stake. */
export function DropTarget({ children }: { children: ReactNode }) {
  const isOver = useFileDrop(useSession(state => state.offerFiles));
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

/**
 * Listens on the window, not on an element, so that a file dropped beside the mark (on the map, on a dialog) never
 * makes the browser leave the page. Returns whether files are held over it.
 */
function useFileDrop(take: (files: readonly File[]) => Promise<void>): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    // A drag that leaves the window has no element that it goes to; one that moves on inside it does.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void take([...event.dataTransfer.files]);
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
  return isOver;
}
