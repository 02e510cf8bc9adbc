import './review.css';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Boundary } from '../trouble/Boundary.tsx';
import { LazyPart, partSource } from '../trouble/lazy-part.tsx';
import { useSession } from '../use-session.ts';
import { areFilesOver, watchFilesOver } from './file-drop.ts';

/** Loaded with the first file. */
const REVIEW_DIALOG = partSource(async () => (await import('./ReviewDialog.tsx')).ReviewDialog);

/** Loaded with the first question. */
const REPLACE_DIALOG = partSource(async () => (await import('./ReplaceDialog.tsx')).ReplaceDialog);

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
