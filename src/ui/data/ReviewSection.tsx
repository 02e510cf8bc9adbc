import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapSeries } from '../../model/noticed.ts';
import type { FileProblem, FileProblemCode } from '../../model/source.ts';
import type { LoadedSource, Review } from '../../session/state.ts';
import { calendarFromDay, type Day } from '../../units/day.ts';
import { Button } from '../parts/Button.tsx';
import { Progress } from '../parts/Progress.tsx';
import { useSession } from '../use-session.ts';
import { type Drafts, RecipeEditor } from './RecipeEditor.tsx';
import { Refusals, SourceCounts } from './SourceCounts.tsx';
import { useDataFormat } from './use-data-format.ts';

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
        <span className="explanation">{format.size(review.bytes)}</span>
        <span className={`review-stage review-stage-${stage}`}>{t(`review.stage.${stage}`)}</span>
        <Button
          kind="quiet"
          aria-label={t(stage === 'reading' ? 'review.stopNamed' : 'review.cancelFileNamed', { fileName })}
          onClick={() => {
            drafts.undo(id);
            leaveOut(id);
          }}
        >
          {t(stage === 'reading' ? 'review.stop' : 'review.cancelFile')}
        </Button>
      </div>
      {review.alreadyLoaded && <p className="data-warning">{t('review.alreadyLoaded')}</p>}
      {problem && <FileFailure problem={problem} />}
      {stage === 'reading' && (
        <Progress
          label={t('review.progress', { fileName })}
          share={review.progress}
          text={format.percent(Math.round(review.progress * 100), 100)}
        />
      )}
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

/** What the detail of a problem is, where that is not said by itself. */
const DETAILS: Partial<Record<FileProblemCode, 'detailRow' | 'detailFeature' | 'detailProperties'>> = {
  'unclosed-quote': 'detailRow',
  'geojson-damaged': 'detailFeature',
  'geojson-cut-short': 'detailFeature',
  'not-utf-8': 'detailFeature',
  'too-many-properties': 'detailProperties',
};

/** Why a file cannot be read, and what to do next. */
function FileFailure({ problem }: { problem: FileProblem }) {
  const { t } = useTranslation('problems');
  const { detail } = problem;
  return (
    <div className="data-failure">
      <p>{t(`file.${problem.problem}`)}</p>
      {detail !== '' && <p className="explanation">{t(DETAILS[problem.problem] ?? 'detail', { detail })}</p>}
    </div>
  );
}

interface ReviewResultProps {
  /** Id of the review, whose refused rows can be downloaded. */
  readonly id: string;
  readonly source: LoadedSource;
  readonly counts: Review['counts'];
}

/** What would be loaded of a file that has been read. */
function ReviewResult({ id, source, counts }: ReviewResultProps) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const { summary, missions, role } = source;
  return (
    <>
      {summary.exercise && <p className="data-warning">{t('review.exerciseStamp')}</p>}
      <SourceCounts source={source} counts={counts} />
      {role === 'incidents' && counts?.outsideRecord === null && (
        <p className="explanation">{t('counts.recordUnknown')}</p>
      )}
      {missions.length > 0 && (
        <p className="explanation">
          {t('sources.missions')} ({format.integer(missions.length)}): {missions.join(', ')}
        </p>
      )}
      <SeriesNote series={summary.noticed.series} />
      <Refusals id={id} source={source} />
    </>
  );
}

/** Says how a table by year or month was understood, and what to do when it is something else. */
function SeriesNote({ series }: { series: MapSeries | null }) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  if (series === null) return null;
  const { first, last, maps, yearly } = series;
  const yearOf = (day: Day) => String(calendarFromDay(day).year);
  return (
    <p className="data-warning">
      {yearly
        ? t('series.yearly', { first: yearOf(first), last: yearOf(last) })
        : t('series.dated', {
            first: format.day(first),
            last: format.day(last),
            maps: format.integer(maps),
          })}{' '}
      {t('series.otherwise')}
    </p>
  );
}
