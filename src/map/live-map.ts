import type { Map as MapLibreMap } from 'maplibre-gl';
import { HALF_TURN_DEGREES } from '../units/longitude.ts';
import { cameraOf, draw } from './drawing.ts';
import type { LiveMap, LiveMapCallbacks, MapCamera } from './live-map-types.ts';
import type { MapScene } from './scene.ts';

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
    const isEndless = drawing.map.getRenderWorldCopies();
    drawing.destroy();
    drawing = draw(container, camera, callbacks, rebuild);
    drawing.map.setRenderWorldCopies(isEndless);
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
    fitBounds({ west, south, east, north }) {
      // The map ends at the antimeridian, so that nothing is seen twice, but where it would cut what is looked at in two.
      drawing.map.setRenderWorldCopies(east > HALF_TURN_DEGREES);
      drawing.map.fitBounds([west, south, east, north], {
        padding: fitPadding(container),
        duration: 0,
        bearing: 0,
      });
    },
    follow: camera => drawing.follow(camera),
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

function nameCanvas(map: MapLibreMap, { label, describedBy }: { label: string; describedBy: string }): void {
  const canvas = map.getCanvas();
  // The arrow keys belong to the drawing, which only this role tells a screen reader.
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', label);
  canvas.setAttribute('aria-describedby', describedBy);
}
