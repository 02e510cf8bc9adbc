import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellOfTarget } from '../../map/cell-of-target.ts';
import type { LiveMap } from '../../map/live-map-types.ts';
import type { MapHover, MapScene } from '../../map/scene.ts';
import { isBasemapUnreadable } from '../../session/readable-basemap.ts';
import { LiveCapture } from '../brief/LiveCapture.tsx';
import { ComparePane } from '../plan/ComparePane.tsx';
import { LiveChange } from '../plan/LiveChange.tsx';
import { useBaseKeys } from '../plan/use-base-keys.ts';
import { usePlanCamera } from '../plan/use-plan-camera.ts';
import { usePlanMap } from '../plan/use-plan-map.ts';
import { useComparedScene, usePlanScene } from '../plan/use-plan-scene.ts';
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
import '../plan/plan-map.css';

/** The map of the page with everything that stands on it. */
export function MapView() {
  const { t } = useTranslation('map');
  const container = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const scene = useScene(usePlanScene());
  const compared = useComparedScene();
  const isHalf = useSession(state => state.comparison === 'side-by-side') && compared !== null;
  const [share, setShare] = useState(0.5);
  const beside = useRef<LiveMap | null>(null);
  const isUnreadable = useSession(isBasemapUnreadable);
  const selectCell = useSession(state => state.selectCell);
  const { onPlanClick, ...drags } = usePlanMap();
  const open = (target: MapHover | null, drawn: MapScene) => {
    if (onPlanClick(target)) return;
    if (drawn.findings && target?.target !== 'base') selectCell(cellOfTarget(drawn, target));
  };
  const { map, health, hover, view, basemap } = useLiveMap(container, scene, {
    onClick: target => open(target, scene),
    ...drags,
    onMove: (camera, following) => {
      if (!following) beside.current?.follow(camera);
    },
  });
  const onBaseKey = useBaseKeys();
  const fit = useCamera(map);
  usePlanCamera(map, scene.plan, compared);
  const drawing = t('drawing');
  useEffect(() => map?.describe(drawing, helpId), [map, drawing, helpId]);

  return (
    <section className="map" aria-label={t('label')}>
      <p id={helpId} className="hidden">
        {t('help')} {scene.plan && t('plan:mapHelp')}
      </p>
      <div
        ref={container}
        className={isHalf ? 'map-drawing map-left-half' : 'map-drawing'}
        hidden={health === 'missing'}
        onKeyDownCapture={onBaseKey}
      />
      {compared && health === 'well' && map && (
        <ComparePane
          plan={compared}
          view={view}
          onOpen={open}
          onPlace={drags.onPlace}
          beside={beside}
          onLead={map.follow}
          share={share}
          onShare={setShare}
        />
      )}
      {scene.plan?.drag && (
        <div className="map-live map-card" aria-hidden="true">
          <LiveChange />
        </div>
      )}
      {map && view && health === 'well' && <LiveCapture container={container} view={view} scene={scene} />}
      {health !== 'well' && <MapTrouble health={health} />}
      <div className="map-over">
        <div className="map-top">
          <MapToolbar />
          {map && health === 'well' && <MapControls map={map} bearing={view?.bearing ?? 0} onFit={fit} />}
        </div>
        <div className="map-bottom">
          <Legend plan={scene.plan} />
          {health === 'well' && view && (
            <div className="map-foot">
              {isUnreadable && <p className="map-credit">{t('basemapUnreadable')}</p>}
              {basemap?.credit && (
                <p className="map-credit">{t('basemapCredit', { credit: basemap.credit })}</p>
              )}
              <ScaleBar metresPerPixel={view.metresPerPixelAtCentre} />
            </div>
          )}
        </div>
      </div>
      {hover && scene.findings && health === 'well' && (
        <MapTooltip hover={hover} findings={scene.findings} evaluated={scene.evaluated} plan={scene.plan} />
      )}
    </section>
  );
}
