import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cellOfTarget } from '../../map/cell-of-target.ts';
import type { MapHover } from '../../map/scene.ts';
import { useSession } from '../use-session.ts';
import { Legend } from './Legend.tsx';
import { MapControls } from './MapControls.tsx';
import { MapToolbar } from './MapToolbar.tsx';
import { MapTooltip } from './MapTooltip.tsx';
import { MapTrouble } from './MapTrouble.tsx';
import { ScaleBar } from './ScaleBar.tsx';
import { useCamera } from './use-camera.ts';
import { useLiveMap } from './use-live-map.ts';
import { useScene } from './use-scene.ts';
import './map.css';

/** The map of the page with everything that stands on it. */
export function MapView() {
  const { t } = useTranslation('map');
  const container = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const scene = useScene();
  const selectCell = useSession(state => state.selectCell);
  const onClick = (target: MapHover | null) => {
    if (scene.findings && target?.target !== 'base') selectCell(cellOfTarget(scene, target));
  };
  const { map, health, hover, view, basemap } = useLiveMap(container, scene, onClick);
  const fit = useCamera(map);
  const drawing = t('drawing');
  useEffect(() => map?.describe(drawing, helpId), [map, drawing, helpId]);

  return (
    <section className="map" aria-label={t('label')}>
      <p id={helpId} className="hidden">
        {t('help')}
      </p>
      <div ref={container} className="map-drawing" hidden={health === 'missing'} />
      {health !== 'well' && <MapTrouble health={health} />}
      <div className="map-top">
        <MapToolbar />
        {map && health === 'well' && <MapControls map={map} bearing={view?.bearing ?? 0} onFit={fit} />}
      </div>
      <div className="map-bottom">
        <Legend />
        {health === 'well' && view && (
          <div className="map-foot">
            {basemap && (
              <p className="map-credit">
                {basemap === 'unreadable'
                  ? t('basemapUnreadable')
                  : basemap.credit && t('basemapCredit', { credit: basemap.credit })}
              </p>
            )}
            <ScaleBar metresPerPixel={view.metresPerPixelAtCentre} />
          </div>
        )}
      </div>
      {hover && scene.findings && health === 'well' && (
        <MapTooltip hover={hover} findings={scene.findings} evaluated={scene.evaluated} />
      )}
    </section>
  );
}
