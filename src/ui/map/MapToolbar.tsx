import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveMap } from '../../map/live-map-types.ts';
import { MAP_MEASURES, type MapMeasure } from '../../model/map-measure.ts';
import { COARSEST_RESOLUTION, FINEST_RESOLUTION } from '../../units/grid.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

/** Mean area in km2 of the H3 cells of a resolution, rounded, from resolution 3 (h3geo.org, "Tables of Cell Statistics"). */
const MEAN_AREAS_KM2: readonly number[] = [12_393, 1770, 253, 36, 5.2, 0.7];

/** What the cells show, how large they are, and what else is drawn. */
export function MapToolbar() {
  const { t } = useTranslation('map');
  const format = useFormat();
  const [measureId, resolutionId] = [useId(), useId()];
  const mapMeasure = useSession(state => state.view.mapMeasure);
  const setView = useSession(state => state.setView);
  const resolution = useSession(state => state.settings.resolution);
  const changeSettings = useSession(state => state.changeSettings);
  const resolutions = MEAN_AREAS_KM2.map((area, index) => ({ area, value: COARSEST_RESOLUTION + index }));
  return (
    <div className="map-toolbar map-card">
      <span className="map-field">
        <label htmlFor={measureId}>{t('measureLabel')}</label>
        <select
          id={measureId}
          value={mapMeasure}
          onChange={event => setView({ mapMeasure: event.target.value as MapMeasure })}
        >
          {MAP_MEASURES.map(measure => (
            <option key={measure} value={measure}>
              {t(`measure.${measure}`)}
            </option>
          ))}
        </select>
      </span>
      <span className="map-field">
        <label htmlFor={resolutionId}>{t('resolution')}</label>
        <select
          id={resolutionId}
          value={resolution}
          onChange={event => changeSettings({ resolution: Number(event.target.value) })}
        >
          {resolutions
            .filter(({ value }) => value <= FINEST_RESOLUTION)
            .map(({ value, area }) => (
              <option key={value} value={value}>
                {t('resolutionOption', { resolution: value, area: format.decimal(area) })}
              </option>
            ))}
        </select>
      </span>
      <LayerToggles />
    </div>
  );
}

const TOGGLES = [
  ['showRings', 'rings'],
  ['showLines', 'lines'],
  ['showPoints', 'points'],
  ['showTowns', 'towns'],
] as const;

/** What is drawn besides the cells and the bases. */
function LayerToggles() {
  const { t } = useTranslation('map');
  const format = useFormat();
  const view = useSession(state => state.view);
  const setView = useSession(state => state.setView);
  const distance = format.chosenKm(useSession(state => state.settings.distanceKm));
  return (
    <fieldset className="map-toggles">
      <legend className="hidden">{t('layers')}</legend>
      {TOGGLES.map(([shown, name]) => (
        <button
          key={shown}
          type="button"
          aria-pressed={view[shown]}
          title={t(`${name}Hint`, { distance })}
          onClick={() => setView({ [shown]: !view[shown] })}
        >
          {t(name)}
        </button>
      ))}
    </fieldset>
  );
}

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
