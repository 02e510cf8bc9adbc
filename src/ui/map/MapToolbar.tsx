import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { LiveMap } from '../../map/live-map-types.ts';
import { MAP_MEASURES } from '../../model/map-measure.ts';
import { COARSEST_RESOLUTION } from '../../units/grid.ts';
import { IconButton, Toggles } from '../parts/Button.tsx';
import { Choice } from '../parts/Field.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import type { MapMotion } from './use-live-map.ts';

/** Mean area in km2 of the H3 cells of a resolution, rounded, from resolution 3 (h3geo.org, "Tables of Cell Statistics"). */
const MEAN_AREAS_KM2: readonly number[] = [12_393, 1770, 253, 36, 5.2, 0.7];

/** What the cells show, how large they are, and what else is drawn. */
export function MapToolbar() {
  const { t } = useTranslation('map');
  const format = useFormat();
  const mapMeasure = useSession(state => state.view.mapMeasure);
  const setView = useSession(state => state.setView);
  const resolution = useSession(state => state.settings.resolution);
  const changeSettings = useSession(state => state.changeSettings);
  const resolutions = MEAN_AREAS_KM2.map((area, index) => ({ area, value: COARSEST_RESOLUTION + index }));
  return (
    <div className="map-toolbar map-card">
      <Choice
        label={t('measureLabel')}
        value={mapMeasure}
        options={MAP_MEASURES.map(measure => ({ value: measure, label: t(`measure.${measure}`) }))}
        onChange={measure => setView({ mapMeasure: measure })}
      />
      <Choice
        label={t('resolution')}
        value={String(resolution)}
        options={resolutions.map(({ value, area }) => ({
          value: String(value),
          label: t('resolutionOption', { resolution: value, area: format.decimal(area) }),
        }))}
        onChange={value => changeSettings({ resolution: Number(value) })}
      />
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
  const view = useSession(
    useShallow(({ view: { showRings, showLines, showPoints, showTowns } }) => ({
      showRings,
      showLines,
      showPoints,
      showTowns,
    })),
  );
  const setView = useSession(state => state.setView);
  const distance = format.chosenKm(useSession(state => state.settings.distanceKm));
  return (
    <Toggles
      legend={t('layers')}
      options={TOGGLES.map(([value, name]) => ({
        value,
        text: t(name),
        title: t(`${name}Hint`, { distance }),
      }))}
      isOn={shown => view[shown]}
      onToggle={shown => setView({ [shown]: !view[shown] })}
    />
  );
}

interface MapControlsProps {
  readonly map: LiveMap;
  readonly motion: MapMotion;
  readonly onFit: () => void;
}

/** Zoom, the whole area, and the north arrow, which turns with the map. */
export function MapControls({ map, motion, onFit }: MapControlsProps) {
  const { t } = useTranslation('map');
  const bearing = useStore(motion, state => state.view?.bearing ?? 0);
  return (
    <div className="map-controls map-card">
      <IconButton icon="add" label={t('zoomIn')} onClick={() => map.zoomBy(1)} />
      <IconButton icon="remove" label={t('zoomOut')} onClick={() => map.zoomBy(-1)} />
      <IconButton icon="frame" label={t('fit')} onClick={onFit} />
      <IconButton className="map-north" label={t('north')} onClick={map.faceNorth}>
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
      </IconButton>
    </div>
  );
}
