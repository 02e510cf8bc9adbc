import type { Layer } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, PolygonLayer, ScatterplotLayer } from '@deck.gl/layers';
import { withOpacity } from '../../model/cartography/colour.ts';
import { PALETTES, type Theme } from '../../model/cartography/palette.ts';
import type { Corner } from '../../model/drawn-area.ts';
import { areaColour } from './area-colour.ts';
import type { SceneArea } from './plan-scene.ts';

/** Dashes of an edge, in units of its width: an area for candidates has an unbroken one. */
const FORBIDDEN_DASHES: [number, number] = [5, 3];
const UNBROKEN: [number, number] = [0, 0];

/** Areas drawn for the best sites: tinted with an edge, broken where no site may lie; corners of the one in hand. */
export function areaLayers(areas: readonly SceneArea[], theme: Theme): readonly Layer[] {
  const closed = areas.filter(area => !area.isInHand);
  const inHand = areas.filter(area => area.isInHand);
  const colour = ({ use }: SceneArea) => areaColour(use, theme);
  return [
    new PolygonLayer<SceneArea>({
      id: 'plan-areas',
      data: closed,
      stroked: false,
      getPolygon: area => area.corners as [number, number][],
      getFillColor: area => withOpacity(colour(area), 0.1),
    }),
    new PathLayer<SceneArea, PathStyleExtensionProps<SceneArea>>({
      id: 'plan-area-edges',
      data: [...areas],
      getPath: ({ corners, isInHand }) =>
        (isInHand ? corners : [...corners, ...corners.slice(0, 1)]) as [number, number][],
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
