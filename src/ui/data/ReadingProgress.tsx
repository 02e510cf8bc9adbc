import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** How much of a file has been read. */
export function ReadingProgress({ fileName, share }: { fileName: string; share: number }) {
  const { t } = useTranslation('data');
  return (
    <ProgressBar
      className="review-progress"
      aria-label={t('review.progress', { fileName })}
      value={share}
      maxValue={1}
    >
      {({ percentage, valueText }) => (
        <>
          <span className="progress-track">
            <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
          </span>
          <span className="data-number">{valueText}</span>
        </>
      )}
    </ProgressBar>
  );
}
