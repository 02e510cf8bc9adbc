import { useTranslation } from 'react-i18next';
import type { MapSeries } from '../../model/noticed.ts';
import type { LoadedSource, Review } from '../../session/state.ts';
import { calendarFromDay, type Day } from '../../units/day.ts';
import { RefusalSummary } from './RefusalSummary.tsx';
import { SourceCounts } from './SourceCounts.tsx';
import { useDataFormat } from './use-data-format.ts';

interface ReviewResultProps {
  /** Id of the review, whose refused rows can be downloaded. */
  readonly id: string;
  readonly source: LoadedSource;
  readonly counts: Review['counts'];
}

/** What would be loaded of a file that has been read. */
export function ReviewResult({ id, source, counts }: ReviewResultProps) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const { summary, missions, role } = source;
  return (
    <>
      {summary.exercise && <p className="data-warning">{t('review.exerciseStamp')}</p>}
      <SourceCounts source={source} counts={counts} />
      {role === 'incidents' && counts?.outsideRecord === null && (
        <p className="data-note">{t('counts.recordUnknown')}</p>
      )}
      {missions.length > 0 && (
        <p className="data-note">
          {t('sources.missions')} ({format.integer(missions.length)}): {missions.join(', ')}
        </p>
      )}
      <SeriesNote series={summary.noticed.series} />
      <RefusalSummary id={id} source={source} />
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
