import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import { createBasemapSwitch } from './basemap-switch.ts';
import { cssColour } from './colour.ts';
import { createLabeller } from './labeller.ts';
import type { MapBounds } from './map-bounds.ts';
import { NO_LABELS } from './map-labels.ts';
import { createLayerMaker } from './map-layers.ts';
import workerUrl from './map-worker.ts?worker&url';
import { PALETTES } from './palette.ts';
import { hoverOf } from './pick.ts';
import { metresPerPixel } from './scale.ts';
import type { MapHover, MapScene } from './scene.ts';

setWorkerUrl(workerUrl);

export interface MapCamera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  /** Degrees clockwise from north that are up. */
  readonly bearing: number;
}

export interface LiveMapCallbacks {
  onHover(hover: MapHover | null): void;
  onClick(target: MapHover | null): void;
  onContextLost(): void;
  onContextRestored(): void;
  onMove(view: MapCamera & { readonly metresPerPixelAtCentre: number }): void;
  /** The user's basemap is shown, with the credit it asks for, or cannot be read; `null`: there is none. */
  onBasemap(basemap: { readonly credit: string } | 'unreadable' | null): void;
}

export interface LiveMap {
  update(scene: MapScene): void;
  flyTo(target: { readonly longitude: number; readonly latitude: number; readonly zoom: number }): void;
  fitBounds(bounds: MapBounds): void;
  zoomBy(levels: number): void;
  faceNorth(): void;
  /** Names the drawing for those who cannot see it. */
  describe(label: string, describedBy: string): void;
  destroy(): void;
}

const START: MapCamera = { longitude: 15, latitude: 5, zoom: 2.5, bearing: 0 };
/** Room for what stands on the map: the toolbar above, the legend at the left of a wide map. */
const FIT_PADDING_PIXELS = { top: 64, right: 20, bottom: 32, left: 20 };
const LEGEND_PIXELS = 268;
const WIDE_MAP_PIXELS = 860;

/**
 * The one live map: MapLibre keeps the camera, the gestures and a user's own basemap; deck.gl draws everything else into
 * the same WebGL context, which costs a weak machine one picture rather than two. Throws where there is no WebGL 2; ask
 * `webgl2IsAvailable` first. When the browser takes the context away and gives it back, the map is built again where it was.
 */
export function createLiveMap(container: HTMLElement, callbacks: LiveMapCallbacks): LiveMap {
  let scene: MapScene | null = null;
  let name = { label: '', describedBy: '' };
  let drawing = draw(container, START, callbacks, rebuild);

  function rebuild(): void {
    const camera = cameraOf(drawing.map);
    drawing.destroy();
    drawing = draw(container, camera, callbacks, rebuild);
    if (scene) drawing.show(scene);
    nameCanvas(drawing.map, name);
    callbacks.onContextRestored();
  }

  return {
    update(next) {
      scene = next;
      drawing.show(next);
    },
    flyTo: ({ longitude, latitude, zoom }) => void drawing.map.flyTo({ center: [longitude, latitude], zoom }),
    fitBounds: ({ west, south, east, north }) =>
      void drawing.map.fitBounds([west, south, east, north], {
        padding: fitPadding(container),
        duration: 0,
        bearing: 0,
      }),
    zoomBy: levels => void drawing.map.zoomTo(drawing.map.getZoom() + levels),
    faceNorth: () => void drawing.map.resetNorth(),
    describe(label, describedBy) {
      name = { label, describedBy };
      nameCanvas(drawing.map, name);
    },
    destroy: () => drawing.destroy(),
  };
}

function fitPadding({ clientWidth }: HTMLElement) {
  return clientWidth < WIDE_MAP_PIXELS ? FIT_PADDING_PIXELS : { ...FIT_PADDING_PIXELS, left: LEGEND_PIXELS };
}

/** One MapLibre map with its deck.gl overlay, for as long as its WebGL context lives. */
function draw(container: HTMLElement, camera: MapCamera, callbacks: LiveMapCallbacks, rebuild: () => void) {
  const map = newMap(container, camera);
  const makeLayers = createLayerMaker();
  const chooseLabels = createLabeller();
  const switchBasemap = createBasemapSwitch(map, callbacks.onBasemap);
  let scene: MapScene | null = null;
  let isLost = false;
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    pickingRadius: 3,
    onHover: info => callbacks.onHover(hoverOf(info)),
    onClick: info => callbacks.onClick(hoverOf(info)),
    getCursor: ({ isDragging, isHovering }) => (isDragging ? 'grabbing' : isHovering ? 'pointer' : 'grab'),
    onError: error => {
      if (!isLost) reportError(error);
    },
  });
  map.addControl(overlay);

  function redraw(): void {
    if (!scene || isLost) return;
    const labels = map.getContainer().clientWidth > 0 ? chooseLabels(map, scene) : NO_LABELS;
    overlay.setProps({ layers: [...makeLayers(scene, labels)] });
  }
  const tellMove = () => {
    const view = cameraOf(map);
    callbacks.onMove({ ...view, metresPerPixelAtCentre: metresPerPixel(view.latitude, view.zoom) });
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
    destroy(): void {
      container.removeEventListener('webglcontextlost', giveUp, true);
      map.remove();
    },
  };
}

function newMap(container: HTMLElement, camera: MapCamera): MapLibreMap {
  return new MapLibreMap({
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
  if (map.isStyleLoaded()) paint();
  else map.once('load', paint);
}

function cameraOf(map: MapLibreMap): MapCamera {
  const { lng, lat } = map.getCenter();
  return { longitude: lng, latitude: lat, zoom: map.getZoom(), bearing: map.getBearing() };
}

function nameCanvas(map: MapLibreMap, { label, describedBy }: { label: string; describedBy: string }): void {
  const canvas = map.getCanvas();
  // The arrow keys belong to the drawing, which only this role tells a screen reader.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', label);
  canvas.setAttribute('aria-describedby', describedBy);
}
