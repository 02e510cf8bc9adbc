import './data.css';
import './review.css';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';

/** Asks before a project that may be in no file is replaced. */
export function ReplaceDialog() {
  const { t } = useTranslation('data');
  const replacement = useSession(state => state.replacement);
  const answer = useSession(state => state.answerReplacement);
  const named = (name: string) => name || t('project.unnamed');
  return (
    <ModalOverlay
      className="modal-overlay"
      isOpen={replacement !== null}
      onOpenChange={open => open || answer('cancel')}
    >
      <Modal className="modal">
        <Dialog role="alertdialog" className="review-dialog">
          <header className="review-head">
            <Heading slot="title" level={2}>
              {t('replace.title')}
            </Heading>
          </header>
          {replacement && (
            <p className="replace-text">
              {replacement.next === null
                ? t('replace.exercise', { kept: named(replacement.kept) })
                : t('replace.text', { kept: named(replacement.kept), next: named(replacement.next) })}
            </p>
          )}
          <footer className="review-foot replace-foot">
            <Button className="data-button" onPress={() => answer('cancel')}>
              {t('replace.cancel')}
            </Button>
            <Button className="data-button" onPress={() => answer('replace')}>
              {t('replace.replace')}
            </Button>
            <Button className="data-button data-primary" autoFocus onPress={() => answer('save-first')}>
              {t('replace.save')}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
