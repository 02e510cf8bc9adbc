import { useTranslation } from 'react-i18next';
import { FileButton } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';

/** The way in: a file picker, and a word on dropping. */
export function AddFiles() {
  const { t } = useTranslation('data');
  const offerFiles = useSession(state => state.offerFiles);
  return (
    <section className="data-section">
      <FileButton kind="primary" multiple onFiles={files => void offerFiles(files)}>
        {t('add.button')}
      </FileButton>
      <p className="data-note">{t('add.hint')}</p>
    </section>
  );
}
