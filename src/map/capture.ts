import { metresPerPixel } from '../cartography/scale.ts';
import { draw } from './drawing.ts';
import type { MapScene } from './scene.ts';

/** A picture of a map, north up. */
export interface MapPicture {
  /** `data:image/jpeg;base64,...`: maps of a screen are large, and documents hold JPEG as it is. */
  readonly dataUrl: string;
  /** CSS pixels. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** On the ground for one CSS pixel, at the centre. */
  readonly metresPerPixel: number;
  /** Who made the basemap; '' for none. */
  readonly credit: string;
}

/** Where a picture is taken from, how large it is in CSS pixels, and how many of its own pixels make one of them. */
export interface MapShot {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Pixels a side that every graphics card of the last ten years can draw. */
const LARGEST_SIDE = 8192;
/** How long a map may take until all of it is there: without a graphics card, seconds a frame. */
const PATIENCE_MS = 180_000;
const RETRY_MS = 100;
const QUALITY = 0.95;

/**
 * A picture of a scene, drawn by a map of its own out of sight, so that the live map goes on undisturbed. `null` when it
 * cannot be drawn, or shows nothing.
 */
export async function captureMap(scene: MapScene, shot: MapShot): Promise<MapPicture | null> {
  const container = hiddenContainer(shot);
  const basemap = { credit: '', isReady: scene.basemap === null };
  const drawing = draw(
    container,
    { ...shot, bearing: 0 },
    {
      ...DEAF,
      onBasemap(given) {
        basemap.isReady = true;
        if (given && given !== 'unreadable') basemap.credit = given.credit;
      },
    },
    () => {},
    { pixelRatio: shot.scale, maxCanvasSize: [LARGEST_SIDE, LARGEST_SIDE] },
  );
  try {
    drawing.show(scene);
    const content = await pictureOf(drawing, () => basemap.isReady);
    if (!content || (await isBlank(content))) return null;
    return {
      dataUrl: await dataUrlOf(content),
      widthPixels: shot.width,
      heightPixels: shot.height,
      metresPerPixel: metresPerPixel(shot.latitude, shot.zoom),
      credit: basemap.credit,
    };
  } finally {
    drawing.destroy();
    container.remove();
  }
}

const nothing = () => {};
const DEAF = {
  onHover: nothing,
  onClick: nothing,
  onContextLost: nothing,
  onContextRestored: nothing,
  onMove: nothing,
  onBaseDrag: nothing,
  onBaseDrop: nothing,
  onBasePress: nothing,
  onAreaHold: nothing,
  onAreaDrop: nothing,
  onPlace: nothing,
};

function hiddenContainer({ width, height }: MapShot): HTMLElement {
  const container = document.createElement('div');
  container.inert = true;
  container.setAttribute('aria-hidden', 'true');
  Object.assign(container.style, {
    position: 'fixed',
    left: '-100000px',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
  });
  document.body.append(container);
  return container;
}

/** The picture once everything has been there for two frames; the drawing buffer holds it only until the frame ends. */
function pictureOf(drawing: ReturnType<typeof draw>, isReady: () => boolean): Promise<Blob | null> {
  const { map } = drawing;
  return new Promise(resolve => {
    let complete = 0;
    const retry = setInterval(() => map.triggerRepaint(), RETRY_MS);
    const giveUp = setTimeout(() => finish(null), PATIENCE_MS);
    const onRender = () => {
      const isComplete = isReady() && map.loaded() && map.areTilesLoaded() && drawing.areLayersLoaded();
      complete = isComplete ? complete + 1 : 0;
      if (complete < 2) return;
      stop();
      map.getCanvas().toBlob(resolve, 'image/jpeg', QUALITY);
    };
    function stop(): void {
      map.off('render', onRender);
      clearInterval(retry);
      clearTimeout(giveUp);
    }
    function finish(picture: Blob | null): void {
      stop();
      resolve(picture);
    }
    map.on('render', onRender);
  });
}

const SAMPLE_PIXELS = 64;

/** Whether a picture is of one colour all over. */
async function isBlank(picture: Blob): Promise<boolean> {
  const small = { resizeWidth: SAMPLE_PIXELS, resizeHeight: SAMPLE_PIXELS } as const;
  const bitmap = await createImageBitmap(picture, small);
  const canvas = new OffscreenCanvas(SAMPLE_PIXELS, SAMPLE_PIXELS);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const pixels = context?.getImageData(0, 0, SAMPLE_PIXELS, SAMPLE_PIXELS).data ?? [];
  return pixels.every((value, index) => index < 4 || value === pixels[index % 4]);
}

function dataUrlOf(picture: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(picture);
  });
}
