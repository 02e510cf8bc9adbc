import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import { type Corner, middleOfEdge } from '../../model/drawn-area.ts';
import { areaColour } from './area-colour.ts';
import { numberLayer } from './number-layer.ts';
import type { SceneArea } from './plan-scene.ts';

const place = ([longitude, latitude]: Corner): [number, number] => [longitude, latitude];

/**
 * The corners of an area, numbered as in its list where they can be taken hold of; there a smaller dot in the middle of
 * each edge, by which a corner is added.
 */
export function cornerLayers({ corners, use, look }: SceneArea, theme: Theme): readonly Layer[] {
  const { area: paper, halo } = PALETTES[theme];
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
    numberLayer({ id: 'plan-corner-numbers', data: corners, place, offset: [13, -11], size: 12 }, theme),
  ];
}
