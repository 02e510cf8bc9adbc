import { useTranslation } from 'react-i18next';
import { citationOf } from '../../model/citations.ts';
import type { LoadedSource } from '../../session/state.ts';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';
import { Refusals, RemarkText, SourceCounts } from './SourceCounts.tsx';
import { useDataFormat } from './use-data-format.ts';

/** All sources of the project, and what the measurement makes of them under the filters in force. */
export function SourceList() {
  const { t } = useTranslation('data');
  const sources = useSession(state => state.sources);
  return (
    <section className="data-section" aria-labelledby="data-sources">
      <h3 id="data-sources">{t('sources.title')}</h3>
      {sources.length === 0 ? (
        <p className="explanation">{t('sources.none')}</p>
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
    <p className="explanation">
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

/** One loaded source: what it is, what was taken of it, whom to cite. */
function SourceEntry({ source }: { source: LoadedSource }) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const remove = useSession(state => state.removeSource);
  const { summary, missions } = source;
  const repeated = useSession(
    state => state.choices.repeats.find(({ sourceId }) => sourceId === source.id)?.incidents ?? 0,
  );
  return (
    <li className="data-source">
      <div className="data-source-head">
        <h4 className="data-file-name">{summary.fileName}</h4>
        <Button
          kind="quiet"
          aria-label={t('sources.removeNamed', { fileName: summary.fileName })}
          onClick={() => remove(source.id)}
        >
          {t('sources.remove')}
        </Button>
      </div>
      <p className="explanation">
        {t(`format.${summary.recipe.format}`)} · {t(`role.${source.role}`)} · {format.size(summary.bytes)} ·{' '}
        <abbr title={`${t('sources.sha')} ${summary.sha256}`}>
          {t('sources.sha')} {summary.sha256.slice(0, 8)}
        </abbr>
      </p>
      <CountedNote source={source} />
      <SourceCounts source={source} counts={null} repeated={repeated} />
      {missions.length > 0 && (
        <p className="explanation">
          {t('sources.missions')}:{' '}
          {missions.length > 6 ? format.integer(missions.length) : missions.join(', ')}
        </p>
      )}
      {summary.noticed.remarks.map(remark => (
        <div key={remark.remark} className="explanation">
          <RemarkText remark={remark} />
        </div>
      ))}
      <Refusals id={source.id} source={source} />
      <SourceCitation source={source} />
    </li>
  );
}

/** Whether a source counts beside another that tells of the same violence, and a way to say otherwise. */
function CountedNote({ source: { id, summary } }: { source: LoadedSource }) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const sources = useSession(state => state.sources);
  const overlaps = useSession(state => state.choices.overlaps);
  const uncounted = useSession(state => state.settings.uncountedSources);
  const change = useSession(state => state.changeSettings);
  const others = overlaps
    .filter(({ sourceIds }) => sourceIds.includes(id))
    .flatMap(({ sourceIds }) => sourceIds.filter(each => each !== id && !uncounted.includes(each)));
  const isUncounted = uncounted.includes(id);
  if (!isUncounted && others.length === 0) return null;
  const names = sources.filter(each => others.includes(each.id)).map(each => each.summary.fileName);
  const without = uncounted.filter(each => each !== id);
  const { fileName } = summary;
  const said = () => {
    if (!isUncounted) return t('overlap.countsToo', { others: format.list(names) });
    return names.length > 0
      ? t('overlap.uncounted', { others: format.list(names) })
      : t('overlap.notCounted');
  };
  return (
    <div className="data-warning">
      <p>{said()}</p>
      <Button
        kind="quiet"
        aria-label={t(isUncounted ? 'overlap.countNamed' : 'overlap.leaveOutNamed', { fileName })}
        onClick={() => change({ uncountedSources: isUncounted ? without : [...uncounted, id] })}
      >
        {t(isUncounted ? 'overlap.count' : 'overlap.leaveOut')}
      </Button>
    </div>
  );
}

function SourceCitation({ source }: { source: LoadedSource }) {
  const { t } = useTranslation('data');
  const { licence, references } = citationOf(source.summary.recipe.format, source.summary.exercise);
  return (
    <div className="data-citation">
      {references.length > 0 && <p className="data-label">{t('sources.citation')}</p>}
      {references.map(reference => (
        <p key={reference}>{reference}</p>
      ))}
      <p>
        <span className="data-label">{t('sources.terms')}</span> {t(`licence.${licence}`)}
      </p>
    </div>
  );
}
