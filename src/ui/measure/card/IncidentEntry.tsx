import { useTranslation } from 'react-i18next';
import type { CardIncident } from '../../../model/cell-card.ts';
import { useFormat } from '../../use-format.ts';
import { useSession } from '../../use-session.ts';
import { SourceText } from './SourceText.tsx';

/** One incident: when, how many died, who, how far, and how sure. */
export function IncidentEntry({ incident }: { readonly incident: CardIncident }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const distanceKm = useSession(state => state.settings.distanceKm);
  const covered = incident.distanceKm !== null && incident.distanceKm <= distanceKm;
  return (
    <article className="incident">
      <p className="incident-line">
        <strong>{format.span(incident.date)}</strong>
        <span>{t('card.deaths', { count: incident.fatalitiesBest })}</span>
        {incident.excluded === null && (
          <span className={covered ? 'state-active' : 'state-uncovered'}>
            {incident.distanceKm === null
              ? t('noBase')
              : t('card.distance', {
                  distance: format.measuredKm(incident.distanceKm),
                  fromBase: format.from(incident.base ?? ''),
                })}
          </span>
        )}
      </p>
      <p>
        {incident.actor} <span className="muted">{t(`perpetrator.${incident.perpetrator}`)}</span>
      </p>
      <p className="muted">
        {incident.excluded !== null && (
          <span className="excluded">{t(`card.excluded.${incident.excluded}`)} </span>
        )}
        {Number.isFinite(incident.radiusKm) &&
          t('card.radius', { distance: format.chosenKm(incident.radiusKm) })}
      </p>
      <SourceText sourceId={incident.sourceId} row={incident.sourceRow} />
    </article>
  );
}
