import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MAP_MEASURES, type MapMeasure } from '../../model/view.ts';
import { COARSEST_RESOLUTION, FINEST_RESOLUTION } from '../../units/grid.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { LayerToggles } from './LayerToggles.tsx';

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
