import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Review } from '../../session/state.ts';
import type { Format } from '../format.ts';
import { useDataFormat } from './use-data-format.ts';

/** Progress is spoken in quarters: often enough to know that it moves, seldom enough to be borne. */
const SPOKEN_STEPS = 4;

/** Says to a screen reader what happens to the files under review. */
export function ReviewAnnouncer({ reviews }: { reviews: readonly Review[] }) {
  const { t } = useTranslation(['data', 'problems']);
  const format = useDataFormat();
  return (
    <div className="data-hidden" role="status">
      {reviews.map(review => (
        <p key={review.id}>{sentence(review, t, format)}</p>
      ))}
    </div>
  );
}

function sentence(review: Review, t: TFunction<['data', 'problems']>, format: Format): string {
  const { fileName, stage, source, problem, progress } = review;
  if (stage === 'reading') {
    const step = Math.floor(progress * SPOKEN_STEPS);
    return t('review.announceReading', { fileName, percent: format.percent(step, SPOKEN_STEPS) });
  }
  if (stage === 'ready' && source) {
    const { taken, refused } = source.summary;
    return t('review.announceReady', {
      fileName,
      taken: format.integer(taken),
      refused: format.integer(refused),
    });
  }
  const announced = t('review.announce', { fileName, stage: t(`review.stage.${stage}`) });
  return problem ? `${announced}. ${t(`problems:file.${problem.problem}`)}` : announced;
}
