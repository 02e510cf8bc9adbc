import type { Layer } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../model/cartography/palette.ts';
import type { Corner } from '../../model/drawn-area.ts';
import { areaColour } from './area-colour.ts';
import type { SceneArea } from './plan-scene.ts';

/** Dashes of an edge, in units of its width: an area for candidates has an unbroken one. */
const FORBIDDEN_DASHES: [number, number] = [5, 3];
const UNBROKEN: [number, number] = [0, 0];

/**
 * Areas drawn for the best sites: an edge, broken where no site may lie, and the corners of the one in hand. They are not
 * filled: a tint would change the colours of the cells, which mean numbers.
 */
export function areaLayers(areas: readonly SceneArea[], theme: Theme): readonly Layer[] {
  const inHand = areas.filter(area => area.isInHand);
  const colour = ({ use }: SceneArea) => areaColour(use, theme);
  return [
    new PathLayer<SceneArea>({
      id: 'plan-area-halos',
      data: [...areas],
      getPath: edgeOf,
      getColor: PALETTES[theme].halo,
      getWidth: 5,
      widthUnits: 'pixels',
    }),
    new PathLayer<SceneArea, PathStyleExtensionProps<SceneArea>>({
      id: 'plan-area-edges',
      data: [...areas],
      getPath: edgeOf,
      getColor: colour,
      getWidth: 2.5,
      widthUnits: 'pixels',
      getDashArray: ({ use }) => (use === 'within' ? UNBROKEN : FORBIDDEN_DASHES),
      extensions: [new PathStyleExtension({ dash: true })],
    }),
    new ScatterplotLayer<{ readonly corner: Corner; readonly area: SceneArea }>({
      id: 'plan-area-corners',
      data: inHand.flatMap(area => area.corners.map(corner => ({ corner, area }))),
      getPosition: ({ corner }) => [corner[0], corner[1]],
      getFillColor: PALETTES[theme].area,
      getLineColor: ({ area }) => colour(area),
      stroked: true,
      getRadius: 5,
      getLineWidth: 2,
      radiusUnits: 'pixels',
      lineWidthUnits: 'pixels',
    }),
  ];
}

function edgeOf({ corners, isInHand }: SceneArea): [number, number][] {
  return (isInHand ? corners : [...corners, ...corners.slice(0, 1)]).map(([longitude, latitude]) => [
    longitude,
    latitude,
  ]);
}
