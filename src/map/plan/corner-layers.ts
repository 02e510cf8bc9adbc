import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer, TextLayer } from '@deck.gl/layers';
import { middleOfEdge } from '../../model/area-corners.ts';
import { PALETTES, type Theme } from '../../model/cartography/palette.ts';
import type { Corner } from '../../model/drawn-area.ts';
import { LABEL_FONT } from '../layers/labels.ts';
import { areaColour } from './area-colour.ts';
import type { SceneArea } from './plan-scene.ts';

const place = ([longitude, latitude]: Corner): [number, number] => [longitude, latitude];

/**
 * The corners of an area, numbered as in its list where they can be taken hold of; there a smaller dot in the middle of
 * each edge, by which a corner is added.
 */
export function cornerLayers({ corners, use, look }: SceneArea, theme: Theme): readonly Layer[] {
  const { area: paper, halo, baseLabel } = PALETTES[theme];
  const shared = {
    // What can be taken hold of shows a pointer.
    pickable: look === 'open',
    getPosition: place,
    getLineColor: areaColour(use, theme),
    stroked: true,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
  } as const;
  const dots = new ScatterplotLayer<Corner>({
    ...shared,
    id: `plan-${look}-corners`,
    data: [...corners],
    getFillColor: paper,
    getRadius: look === 'open' ? 6 : 5,
    getLineWidth: 2,
  });
  if (look !== 'open') return [dots];
  return [
    new ScatterplotLayer<Corner>({
      ...shared,
      id: 'plan-edge-middles',
      data: corners.map((_, index) => middleOfEdge(corners, index)),
      getFillColor: halo,
      getRadius: 3.5,
      getLineWidth: 1.5,
    }),
    dots,
    new TextLayer<Corner>({
      id: 'plan-corner-numbers',
      data: [...corners],
      getPosition: place,
      getText: (_, { index }) => String(index + 1),
      getPixelOffset: [13, -11],
      getSize: 12,
      getColor: baseLabel,
      fontFamily: LABEL_FONT,
      fontWeight: 700,
      characterSet: '0123456789',
      fontSettings: { sdf: true, fontSize: 64, buffer: 16, radius: 18, smoothing: 0.2 },
      outlineWidth: 8,
      outlineColor: halo,
      sizeUnits: 'pixels',
    }),
  ];
}
