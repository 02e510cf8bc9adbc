import { type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { boundsOfOutlines, boundsOfPoints } from '../../cartography/map-bounds.ts';
import { scaleBar } from '../../cartography/scale.ts';
import { captureMap } from '../../map/capture.ts';
import { cellOfTarget } from '../../map/cell-of-target.ts';
import type { LiveMap } from '../../map/live-map-types.ts';
import type { MapHover, MapScene } from '../../map/scene.ts';
import type { CaptureMap } from '../../session/brief/brief-state.ts';
import { isBasemapUnreadable } from '../../session/state.ts';
import { ComparePane } from '../plan/ComparePane.tsx';
import { LiveChange } from '../plan/LiveChange.tsx';
import { useBaseKeys, usePlanCamera, usePlanMap } from '../plan/use-plan-map.ts';
import { useComparedScene, usePlanScene } from '../plan/use-plan-scene.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { MapLegend } from './Legend.tsx';
import { MapControls, MapToolbar } from './MapToolbar.tsx';
import { MapTooltip } from './MapTooltip.tsx';
import { type MapHealth, type MapMotion, useLiveMap, useScene } from './use-live-map.ts';
import './map.css';

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
  const { map, health, motion, basemap } = useLiveMap(container, scene, {
    onClick: target => open(target, scene),
    ...drags,
    onMove: (camera, following) => {
      if (!following) beside.current?.follow(camera);
    },
  });
  const isLooking = useStore(motion, state => state.view !== null);
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
          leader={motion}
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
      {map && isLooking && health === 'well' && (
        <LiveCapture container={container} motion={motion} scene={scene} />
      )}
      {health !== 'well' && <MapTrouble health={health} />}
      <div className="map-over">
        <div className="map-top">
          <MapToolbar />
          {map && health === 'well' && <MapControls map={map} motion={motion} onFit={fit} />}
        </div>
        <div className="map-bottom">
          <MapLegend plan={scene.plan} />
          {health === 'well' && isLooking && (
            <div className="map-foot">
              {isUnreadable && <p className="map-credit">{t('basemapUnreadable')}</p>}
              {basemap?.credit && (
                <p className="map-credit">{t('basemapCredit', { credit: basemap.credit })}</p>
              )}
              <ScaleBar motion={motion} />
            </div>
          )}
        </div>
      </div>
      {health === 'well' && <MapTooltip motion={motion} scene={scene} />}
    </section>
  );
}

/** Stands where the map would be when it cannot be drawn. */
function MapTrouble({ health }: { readonly health: Exclude<MapHealth, 'well'> }) {
  const { t } = useTranslation('map');
  return (
    <div className="map-trouble" role="status">
      <h2>{t(`${health}.title`)}</h2>
      <p>{t(`${health}.text`)}</p>
    </div>
  );
}

const LONGEST_PIXELS = 140;

/** A bar of a round length, true at the centre of the map. */
function ScaleBar({ motion }: { readonly motion: MapMotion }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const metresPerPixel = useStore(motion, state => state.view?.metresPerPixelAtCentre);
  if (metresPerPixel === undefined) return null;
  const { metres, widthPixels } = scaleBar(metresPerPixel, LONGEST_PIXELS);
  const distance = metres >= 1000 ? format.chosenKm(metres / 1000) : `${format.decimal(metres)}\u00a0m`;
  return (
    <div className="map-scale" role="img" aria-label={t('scale', { distance })}>
      <span>{distance}</span>
      <svg width={Math.ceil(widthPixels) + 2} height="8" aria-hidden="true">
        <path d={`M1 0V7H${widthPixels + 1}V0`} />
      </svg>
    </div>
  );
}

/** Sends the map to where it is asked to go, and to the area of interest whenever that changes. Returns a way back there. */
function useCamera(map: LiveMap | null): () => void {
  const flight = useSession(state => state.view.flight);
  const areas = useSession(state => state.areas);
  const area = useSession(state => state.settings.area).join('\n');
  const bases = useSession(state => state.findings?.bases);
  const outlined = useMemo(() => {
    const ids = area.split('\n');
    return boundsOfOutlines(areas.filter(({ id }) => ids.includes(id)));
  }, [areas, area]);
  // Without an area of interest, the bases say where to look; which ones there are changes with the mission.
  const places = outlined ? '' : (bases ?? []).map(base => `${base.longitude} ${base.latitude}`).join('\n');

  const fit = useCallback(() => {
    const points = places === '' ? [] : places.split('\n').map(place => place.split(' ').map(Number));
    const bounds =
      outlined ?? boundsOfPoints(points.map(([longitude = 0, latitude = 0]) => [longitude, latitude]));
    if (bounds) map?.fitBounds(bounds);
  }, [map, outlined, places]);

  useEffect(fit, [fit]);
  useEffect(() => {
    if (flight) map?.flyTo(flight);
  }, [map, flight]);
  return fit;
}

interface LiveCaptureProps {
  readonly container: RefObject<HTMLElement | null>;
  readonly motion: MapMotion;
  readonly scene: MapScene;
}

/** Rivers and other lines of water, by the layer that their source names. */
const WATER_LINES = /river|water|stream/;

/** Lets sheets take pictures of the live map: of what it may show on a sheet, in the colours of print. */
function LiveCapture({ container, motion, scene }: LiveCaptureProps) {
  const offerCapture = useSession(state => state.offerCapture);
  const drawnNow = useRef(scene);
  drawnNow.current = scene;
  useEffect(() => {
    const capture: CaptureMap = async (wanted, kept, scale) => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = container.current ?? {};
      const camera = kept ?? motion.getState().view;
      if (width === 0 || height === 0 || !camera) return null;
      const { longitude, latitude, zoom } = camera;
      const { showRivers, ...shown } = wanted;
      const { outlines } = drawnNow.current;
      const drawn: MapScene = {
        ...drawnNow.current,
        ...shown,
        outlines: showRivers ? outlines : outlines.filter(({ layer }) => !WATER_LINES.test(layer)),
        showPoints: wanted.evaluated !== null,
        showLines: false,
        selectedCell: null,
        plan: null,
        theme: 'light',
      };
      const picture = await captureMap(drawn, { longitude, latitude, zoom, width, height, scale });
      if (!picture) return null;
      return {
        frame: { ...picture, centre: { longitude, latitude } },
        camera: { longitude, latitude, zoom },
      };
    };
    offerCapture(capture);
    return () => offerCapture(null);
  }, [container, motion, offerCapture]);
  return null;
}
