import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardIncident } from '../../../model/cell-card.ts';
import { useFormat } from '../../use-format.ts';
import { IncidentEntry } from './IncidentEntry.tsx';

const FIRST_INCIDENTS = 25;

/** The cell's incidents, newest first. */
export function CardIncidents({ incidents }: { readonly incidents: readonly CardIncident[] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? incidents : incidents.slice(0, FIRST_INCIDENTS);
  return (
    <section>
      <h3>{t('card.incidents', { total: format.integer(incidents.length) })}</h3>
      {incidents.length === 0 && <p className="muted">{t('card.noIncidents')}</p>}
      <ol className="card-incidents">
        {shown.map(incident => (
          <li key={`${incident.sourceId}-${incident.sourceRow}`}>
            <IncidentEntry incident={incident} />
          </li>
        ))}
      </ol>
      {shown.length < incidents.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('showAll', { total: format.integer(incidents.length) })}
        </button>
      )}
    </section>
  );
}
