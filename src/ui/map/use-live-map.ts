import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { createLiveMap } from '../../map/live-map.ts';
import type { LiveMap, LiveMapCallbacks } from '../../map/live-map-types.ts';
import type { PlanDragCallbacks } from '../../map/plan/plan-drag.ts';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import type { MapHover, MapScene } from '../../map/scene.ts';
import { webgl2IsAvailable } from '../../map/webgl.ts';
import { readableBasemap, type Session } from '../../session/state.ts';
import { useSession } from '../use-session.ts';

/** `missing`: the browser has no WebGL 2; `lost`: it had, and took it away. */
export type MapHealth = 'well' | 'missing' | 'lost';

type MapViewState = Parameters<LiveMapCallbacks['onMove']>[0];

/**
 * What changes with every step of the pointer and of the camera. It is read by the small parts that show it, so that
 * moving over the map, or moving the map, draws nothing else again.
 */
export type MapMotion = StoreApi<{
  readonly hover: MapHover | null;
  /** `null`: the map has not looked anywhere yet. */
  readonly view: MapViewState | null;
}>;

interface LiveMapState {
  readonly map: LiveMap | null;
  readonly health: MapHealth;
  readonly motion: MapMotion;
  /** The user's own, when it is shown. */
  readonly basemap: { readonly credit: string } | null;
}

/** Mounts the one live map in the element, tells it every scene, and keeps what it tells back. */
export function useLiveMap(
  container: RefObject<HTMLDivElement | null>,
  scene: MapScene,
  given: Pick<LiveMapCallbacks, 'onClick' | 'onPlace' | 'onMove' | keyof PlanDragCallbacks>,
): LiveMapState {
  const [map, setMap] = useState<LiveMap | null>(null);
  const [health, setHealth] = useState<MapHealth>('well');
  const [motion] = useState(() =>
    createStore<ReturnType<MapMotion['getState']>>(() => ({ hover: null, view: null })),
  );
  const [basemap, setBasemap] = useState<{ readonly credit: string } | null>(null);
  const refuseBasemap = useSession(state => state.refuseBasemap);
  const told = useRef(given);
  told.current = given;

  useEffect(() => {
    if (!container.current) return;
    if (!webgl2IsAvailable()) {
      setHealth('missing');
      return;
    }
    const created = createLiveMap(container.current, {
      onHover: hover => motion.setState({ hover }),
      onClick: target => told.current.onClick(target),
      onPlace: place => told.current.onPlace(place),
      onBasePress: id => told.current.onBasePress(id),
      onBaseDrag: (...held) => told.current.onBaseDrag(...held),
      onBaseDrop: keep => told.current.onBaseDrop(keep),
      onAreaHold: (...held) => told.current.onAreaHold(...held),
      onAreaDrop: keep => told.current.onAreaDrop(keep),
      onContextLost: () => setHealth('lost'),
      onContextRestored: () => setHealth('well'),
      onMove(camera, following) {
        motion.setState({ view: camera });
        told.current.onMove(camera, following);
      },
      onBasemap(given) {
        if (given === 'unreadable') refuseBasemap();
        else setBasemap(given);
      },
    });
    setMap(created);
    return () => {
      created.destroy();
      setMap(null);
    };
  }, [container, refuseBasemap, motion]);

  useEffect(() => {
    // What lies under the pointer is an index into what was drawn before.
    motion.setState({ hover: null });
    map?.update(scene);
  }, [map, scene, motion]);

  return { map, health, motion, basemap };
}

/** What a map is to draw, with the plan given; a new object only when some of it has changed. */
export function useScene(plan: PlanScene | null): MapScene {
  const shown = useSession(useShallow(sceneOf));
  return useMemo(() => ({ ...shown, plan }), [shown, plan]);
}

function sceneOf(state: Session): Omit<MapScene, 'plan'> {
  const { findings, evaluated, drawnCells, areas, land, towns, outlines, theme } = state;
  const { mapMeasure, showRings, showLines, showPoints, showTowns, selectedCell } = state.view;
  return {
    findings,
    evaluated,
    drawnCells,
    mapMeasure,
    showRings,
    showLines,
    showPoints,
    showTowns,
    selectedCell,
    areas,
    land,
    towns,
    outlines,
    theme,
    basemap: readableBasemap(state),
  };
}
