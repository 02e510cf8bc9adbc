import { useTranslation } from 'react-i18next';
import type { LiveMap } from '../../map/live-map-types.ts';

interface MapControlsProps {
  readonly map: LiveMap;
  /** Degrees clockwise from north that are up. */
  readonly bearing: number;
  readonly onFit: () => void;
}

/** Zoom, the whole area, and the north arrow, which turns with the map. */
export function MapControls({ map, bearing, onFit }: MapControlsProps) {
  const { t } = useTranslation('map');
  return (
    <div className="map-controls map-card">
      <MapButton label={t('zoomIn')} onPress={() => map.zoomBy(1)} path="M9 4v10M4 9h10" />
      <MapButton label={t('zoomOut')} onPress={() => map.zoomBy(-1)} path="M4 9h10" />
      <MapButton
        label={t('fit')}
        onPress={onFit}
        path="M3 6.5V3h3.5M11.5 3H15v3.5M15 11.5V15h-3.5M6.5 15H3v-3.5"
      />
      <button
        type="button"
        className="map-button map-north"
        aria-label={t('north')}
        title={t('north')}
        onClick={map.faceNorth}
      >
        <svg
          viewBox="0 0 24 30"
          width="22"
          height="28"
          aria-hidden="true"
          style={{ rotate: `${-bearing}deg` }}
        >
          <text x="12" y="8" textAnchor="middle">
            N
          </text>
          <path className="map-north-dark" d="M12 10L6.5 28L12 24.5z" />
          <path className="map-north-light" d="M12 10L17.5 28L12 24.5z" />
        </svg>
      </button>
    </div>
  );
}

function MapButton({ label, path, onPress }: { label: string; path: string; onPress: () => void }) {
  return (
    <button type="button" className="map-button" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
