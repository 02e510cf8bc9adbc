import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { SourceEntry } from './SourceEntry.tsx';
import { useDataFormat } from './use-data-format.ts';

/** All sources of the project, and what the measurement makes of them under the filters in force. */
export function SourceList() {
  const { t } = useTranslation('data');
  const sources = useSession(state => state.sources);
  return (
    <section className="data-section" aria-labelledby="data-sources">
      <h3 id="data-sources">{t('sources.title')}</h3>
      {sources.length === 0 ? (
        <p className="data-note">{t('sources.none')}</p>
      ) : (
        <ul className="data-sources">
          {sources.map(source => (
            <SourceEntry key={source.id} source={source} />
          ))}
        </ul>
      )}
      <SelectedCounts />
    </section>
  );
}

function SelectedCounts() {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const counts = useSession(state => state.findings?.counts ?? null);
  if (counts === null) return null;
  const { notLocated, notDated, outsideRecord } = counts.excluded;
  return (
    <p className="data-note">
      {t('selection.counts', {
        selected: integer(counts.selected),
        evaluated: integer(counts.evaluated),
        notLocated: integer(notLocated),
        notDated: integer(notDated),
        outsideRecord: integer(outsideRecord),
      })}
    </p>
  );
}
