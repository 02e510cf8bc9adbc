import './data.css';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useSession } from '../use-session.ts';

/** Asks before a project that may be in no file is replaced. */
export function ReplaceDialog() {
  const { t } = useTranslation('data');
  const replacement = useSession(state => state.replacement);
  const answer = useSession(state => state.answerReplacement);
  const named = (name: string) => name || t('project.unnamed');
  return (
    <Dialog
      title={t('replace.title')}
      kind="alert"
      isOpen={replacement !== null}
      onClose={() => answer('cancel')}
    >
      {replacement && (
        <p className="dialog-body">
          {replacement.next === null
            ? t('replace.exercise', { kept: named(replacement.kept) })
            : t('replace.text', { kept: named(replacement.kept), next: named(replacement.next) })}
        </p>
      )}
      <footer className="dialog-foot">
        <Button onClick={() => answer('cancel')}>{t('replace.cancel')}</Button>
        <Button onClick={() => answer('replace')}>{t('replace.replace')}</Button>
        <Button kind="primary" autoFocus onClick={() => answer('save-first')}>
          {t('replace.save')}
        </Button>
      </footer>
    </Dialog>
  );
}
