import { Button, FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';

/** The way in: a file picker, and a word on dropping. */
export function AddFiles() {
  const { t } = useTranslation('data');
  const offerFiles = useSession(state => state.offerFiles);
  return (
    <section className="data-section">
      <FileTrigger allowsMultiple onSelect={files => files && void offerFiles([...files])}>
        <Button className="data-button data-primary">{t('add.button')}</Button>
      </FileTrigger>
      <p className="data-note">{t('add.hint')}</p>
    </section>
  );
}
