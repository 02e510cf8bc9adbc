import { type RefObject, useEffect, useRef } from 'react';
import { captureMap } from '../../map/capture.ts';
import type { MapCamera } from '../../map/live-map-types.ts';
import type { MapScene } from '../../map/scene.ts';
import type { CaptureMap } from '../../session/brief/brief-state.ts';
import { useSession } from '../use-session.ts';

interface Props {
  readonly container: RefObject<HTMLElement | null>;
  readonly view: MapCamera;
  readonly scene: MapScene;
}

/** Rivers and other lines of water, by the layer that their source names. */
const WATER_LINES = /river|water|stream/;

/** Lets sheets take pictures of the live map: of what it may show on a sheet, in the colours of print. */
export function LiveCapture({ container, view, scene }: Props) {
  const offerCapture = useSession(state => state.offerCapture);
  const now = useRef({ view, scene });
  now.current = { view, scene };
  useEffect(() => {
    const capture: CaptureMap = async (wanted, kept, scale) => {
      const { clientWidth: width = 0, clientHeight: height = 0 } = container.current ?? {};
      if (width === 0 || height === 0) return null;
      const { longitude, latitude, zoom } = kept ?? now.current.view;
      const { showRivers, ...shown } = wanted;
      const { outlines } = now.current.scene;
      const drawn: MapScene = {
        ...now.current.scene,
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
  }, [container, offerCapture]);
  return null;
}
