import { useTranslation } from 'react-i18next';
import type { MapHealth } from './use-live-map.ts';

/** Stands where the map would be when it cannot be drawn. */
export function MapTrouble({ health }: { readonly health: Exclude<MapHealth, 'well'> }) {
  const { t } = useTranslation('map');
  return (
    <div className="map-trouble" role="status">
      <h2>{t(`${health}.title`)}</h2>
      <p>{t(`${health}.text`)}</p>
    </div>
  );
}
