import { useTranslation } from 'react-i18next';
import type { LoadedSource } from '../../session/state.ts';
import { evaluability } from './review-status.ts';
import { useDataFormat } from './use-data-format.ts';

/** `rows = taken + refused`; of the incidents taken, how many can be evaluated, and why the others cannot. */
export function SourceCounts({
  source,
  insideRecord,
}: {
  source: LoadedSource;
  insideRecord: number | null;
}) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const { rows, taken, refused } = source.summary;
  return (
    <dl className="data-counts">
      <div>
        <dt>{t('counts.rows')}</dt>
        <dd>
          <b>{integer(rows)}</b> = {integer(taken)} {t('counts.taken')} + {integer(refused)}{' '}
          {t('counts.refused')}
        </dd>
      </div>
      <Evaluable source={source} insideRecord={insideRecord} />
    </dl>
  );
}

function Evaluable({ source, insideRecord }: { source: LoadedSource; insideRecord: number | null }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const split = evaluability(source, insideRecord);
  if (split === null) return null;
  const lost = [
    [split.notLocated, t('counts.notLocated')],
    [split.notDated, t('counts.notDated')],
    [split.outsideRecord ?? 0, t('counts.outsideRecord')],
  ] as const;
  return (
    <div>
      <dt>{split.outsideRecord === null ? t('counts.locatedAndDated') : t('counts.evaluable')}</dt>
      <dd>
        <b>{integer(split.evaluated)}</b> {t('counts.ofTaken', { taken: integer(source.summary.taken) })}
        <ul className="data-reasons">
          {lost
            .filter(([count]) => count > 0)
            .map(([count, reason]) => (
              <li key={reason}>
                <span className="data-number">{integer(count)}</span> {reason}
              </li>
            ))}
        </ul>
      </dd>
    </div>
  );
}
