import './data.css';
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { hasOpenOverlap } from '../../session/overlap-answers.ts';
import { useSession } from '../use-session.ts';
import { OverlapSection } from './OverlapSection.tsx';
import { ReviewAnnouncer } from './ReviewAnnouncer.tsx';
import { ReviewChoiceSection } from './ReviewChoiceSection.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { loadHindrance } from './review-status.ts';
import { useDataFormat } from './use-data-format.ts';
import { type Drafts, useDrafts } from './use-drafts.ts';

/** The step between a file and the project: nothing is loaded before it is confirmed here. */
export function ReviewDialog() {
  const isOpen = useSession(state => state.reviews.length > 0);
  const cancel = useSession(state => state.cancelReviews);
  return (
    <ModalOverlay className="modal-overlay" isOpen={isOpen} onOpenChange={open => open || cancel()}>
      <Modal className="modal review-modal">
        <Dialog className="review-dialog">
          <ReviewContent />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function ReviewContent() {
  const { t } = useTranslation('data');
  const reviews = useSession(state => state.reviews);
  const drafts = useDrafts();
  return (
    <>
      <header className="review-head">
        <Heading slot="title" level={2}>
          {t('review.title')}
        </Heading>
        <p className="data-note">{t('review.intro')}</p>
      </header>
      <div className="review-body">
        <OverlapSection />
        <ReviewChoiceSection />
        {reviews.map(review => (
          <ReviewSection key={review.id} review={review} drafts={drafts} />
        ))}
      </div>
      <ReviewAnnouncer reviews={reviews} />
      <ReviewFooter drafts={drafts} />
    </>
  );
}

function ReviewFooter({ drafts }: { drafts: Drafts }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const reviews = useSession(state => state.reviews);
  const cancel = useSession(state => state.cancelReviews);
  const confirm = useSession(state => state.confirmReviews);
  const isOverlapOpen = useSession(
    ({ reviewChoice }) =>
      reviewChoice !== null && hasOpenOverlap(reviewChoice.overlaps, reviewChoice.overlapAnswers),
  );
  const [isLoading, setLoading] = useState(false);
  const hindrance = loadHindrance(reviews, drafts.corrected, isOverlapOpen);
  const ready = reviews.filter(review => review.stage === 'ready').length;
  const partly = ready < reviews.length && ready > 0;
  return (
    <footer className="review-foot">
      <p id="review-hindrance" className="data-note" role="status">
        {hindrance && t(`hindrance.${hindrance}`)}
        {!hindrance && partly && t('review.partly', { ready: integer(ready), all: integer(reviews.length) })}
      </p>
      <Button className="data-button" onPress={cancel}>
        {t('review.cancel')}
      </Button>
      <Button
        className="data-button data-primary"
        aria-describedby="review-hindrance"
        isDisabled={hindrance !== null || isLoading}
        onPress={() => {
          setLoading(true);
          void confirm().finally(() => setLoading(false));
        }}
      >
        {isLoading ? t('review.loading') : t('review.load')}
      </Button>
    </footer>
  );
}
