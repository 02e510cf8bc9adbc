import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardIncident } from '../../../model/cell-card.ts';
import { useFormat } from '../../use-format.ts';
import { IncidentEntry } from './IncidentEntry.tsx';

const FIRST_INCIDENTS = 25;
/** A cell can hold thousands: they are never shown all at once, which would stop the page. */
const MORE_INCIDENTS = 100;

/** The cell's incidents, newest first. */
export function CardIncidents({ incidents }: { readonly incidents: readonly CardIncident[] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const [most, setMost] = useState(FIRST_INCIDENTS);
  const shown = incidents.slice(0, most);
  const more = Math.min(MORE_INCIDENTS, incidents.length - shown.length);
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
      {more > 0 && (
        <button type="button" className="link" onClick={() => setMost(most + MORE_INCIDENTS)}>
          {t('card.more', { count: more })}
        </button>
      )}
    </section>
  );
}
