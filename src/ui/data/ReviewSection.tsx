import { memo, useId } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../session/state.ts';
import { useSession } from '../use-session.ts';
import { FileFailure } from './FileFailure.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { RecipeEditor } from './RecipeEditor.tsx';
import { ReviewResult } from './ReviewResult.tsx';
import { useDataFormat } from './use-data-format.ts';
import type { Drafts } from './use-drafts.ts';

interface ReviewSectionProps {
  readonly review: Review;
  readonly drafts: Drafts;
}

/** One file under review, from the first look at it to its counts. */
export const ReviewSection = memo(function ReviewSection({ review, drafts }: ReviewSectionProps) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const leaveOut = useSession(state => state.cancelReview);
  const headingId = useId();
  const { id, fileName, stage, source, problem } = review;
  return (
    <section className="review-file" aria-labelledby={headingId}>
      <div className="review-file-head">
        <h3 id={headingId} className="data-file-name">
          {fileName}
        </h3>
        <span className="data-note">{format.size(review.bytes)}</span>
        <span className={`review-stage review-stage-${stage}`}>{t(`review.stage.${stage}`)}</span>
        <Button
          className="data-button data-quiet"
          aria-label={t(stage === 'reading' ? 'review.stopNamed' : 'review.cancelFileNamed', { fileName })}
          onPress={() => {
            drafts.undo(id);
            leaveOut(id);
          }}
        >
          {t(stage === 'reading' ? 'review.stop' : 'review.cancelFile')}
        </Button>
      </div>
      {review.alreadyLoaded && <p className="data-warning">{t('review.alreadyLoaded')}</p>}
      {problem && <FileFailure problem={problem} />}
      {stage === 'reading' && <ReadingProgress fileName={fileName} share={review.progress} />}
      {stage === 'ready' && source && <ReviewResult id={id} source={source} counts={review.counts} />}
      <RecipeEditor
        id={id}
        inspection={review.inspection}
        recipe={review.recipe}
        stage={stage}
        noticed={source?.summary.noticed ?? null}
        drafts={drafts}
      />
    </section>
  );
});
