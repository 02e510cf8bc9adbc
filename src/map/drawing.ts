import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, type MapOptions, setWorkerUrl } from 'maplibre-gl';
import { cssColour, PALETTES } from '../cartography/colours.ts';
import { metresPerPixel } from '../cartography/scale.ts';
import { createBasemapSwitch } from './basemap-switch.ts';
import { createLabeller } from './labeller.ts';
import { isInSight } from './layers/borders.ts';
import type { LiveMapCallbacks, MapCamera } from './live-map-types.ts';
import { NO_LABELS } from './map-labels.ts';
import { createLayerMaker } from './map-layers.ts';
import workerUrl from './map-worker.ts?worker&url';
import { hoverOf } from './pick.ts';
import { followPlanDrags } from './plan/plan-drag.ts';
import type { MapScene } from './scene.ts';

setWorkerUrl(workerUrl);

/** Marks the moves of a map that follows another. */
const FOLLOWING = 'following';

/** One MapLibre map with its deck.gl overlay, for as long as its WebGL context lives. */
export function draw(
  container: HTMLElement,
  camera: MapCamera,
  callbacks: LiveMapCallbacks,
  rebuild: () => void,
  resolution: Pick<MapOptions, 'pixelRatio' | 'maxCanvasSize'> = {},
) {
  const map = newMap(container, camera, resolution);
  const makeLayers = createLayerMaker();
  const chooseLabels = createLabeller();
  const switchBasemap = createBasemapSwitch(map, callbacks.onBasemap);
  let scene: MapScene | null = null;
  let isLost = false;
  let placingPress: unknown = null;
  let layers: readonly Layer[] = [];
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    layerFilter: isInSight,
    pickingRadius: 3,
    onHover: info => callbacks.onHover(hoverOf(info)),
    onClick(info, event) {
      // A press that places a base opens nothing, also when deck.gl hears of it later.
      if (!scene?.plan?.placing && event.srcEvent !== placingPress) callbacks.onClick(hoverOf(info));
    },
    getCursor: ({ isDragging, isHovering }) => {
      if (scene?.plan?.placing) return 'crosshair';
      return isDragging ? 'grabbing' : isHovering ? 'pointer' : 'grab';
    },
    onError: error => {
      if (!isLost) reportError(error);
    },
  });
  map.addControl(overlay);
  // Told by MapLibre, which knows the place without asking the graphics card what it drew there.
  map.on('click', event => {
    if (!scene?.plan?.placing) return;
    placingPress = event;
    callbacks.onPlace({ longitude: event.lngLat.lng, latitude: event.lngLat.lat });
  });
  followPlanDrags(map, () => scene?.plan ?? null, callbacks);

  function redraw(): void {
    if (!scene || isLost) return;
    const labels = map.getContainer().clientWidth > 0 ? chooseLabels(map, scene) : NO_LABELS;
    layers = makeLayers(scene, labels);
    overlay.setProps({ layers: [...layers] });
  }
  const tellMove = (event: object) => {
    const view = cameraOf(map);
    const metresPerPixelAtCentre = metresPerPixel(view.latitude, view.zoom);
    callbacks.onMove({ ...view, metresPerPixelAtCentre }, FOLLOWING in event);
  };
  map.on('move', tellMove);
  map.on('resize', tellMove);
  map.on('moveend', redraw);
  map.on('resize', redraw);
  map.on('load', tellMove);
  // On its way down to the canvas, so before MapLibre hears it: what deck.gl has in the context must be given up while
  // the context is away, because it cannot be given back to another.
  const giveUp = () => {
    if (isLost) return;
    isLost = true;
    map.removeControl(overlay);
    callbacks.onContextLost();
  };
  container.addEventListener('webglcontextlost', giveUp, true);
  map.on('webglcontextrestored', () => setTimeout(rebuild));

  return {
    map,
    show(next: MapScene): void {
      if (scene?.theme !== next.theme) paintSea(map, next.theme);
      switchBasemap(next.basemap, next.theme);
      scene = next;
      redraw();
    },
    /** Whether all that is to be drawn is at hand: letters and symbols come a moment after the first frame. */
    areLayersLoaded: () => layers.length > 0 && layers.every(layer => layer.isLoaded),
    /** Looks where another map looks, without telling it so in return. */
    follow({ longitude, latitude, zoom, bearing }: MapCamera): void {
      map.jumpTo({ center: [longitude, latitude], zoom, bearing }, { [FOLLOWING]: true });
    },
    destroy(): void {
      container.removeEventListener('webglcontextlost', giveUp, true);
      map.remove();
    },
  };
}

function newMap(
  container: HTMLElement,
  camera: MapCamera,
  resolution: Pick<MapOptions, 'pixelRatio' | 'maxCanvasSize'>,
): MapLibreMap {
  return new MapLibreMap({
    ...resolution,
    container,
    center: [camera.longitude, camera.latitude],
    zoom: camera.zoom,
    bearing: camera.bearing,
    minZoom: 1,
    maxZoom: 16,
    maxPitch: 0,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    attributionControl: false,
    canvasContextAttributes: { antialias: true },
    style: {
      version: 8,
      sources: {},
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': cssColour(PALETTES.light.sea) } },
      ],
    },
  });
}

function paintSea(map: MapLibreMap, theme: MapScene['theme']): void {
  const paint = () => map.setPaintProperty('sea', 'background-color', cssColour(PALETTES[theme].sea));
  // Whether all is loaded says nothing: tiles and changes on their way count too, and a map loads only once.
  if (map.getLayer('sea')) paint();
  else map.once('style.load', paint);
}

/** Where a map looks. */
export function cameraOf(map: MapLibreMap): MapCamera {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom(), bearing: map.getBearing() };
}
