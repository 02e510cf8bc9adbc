import { useTranslation } from 'react-i18next';
import type { LoadedSource, Review } from '../../session/state.ts';
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
      <RefusalSummary id={id} fileName={summary.fileName} problems={source.problems} />
    </>
  );
}
