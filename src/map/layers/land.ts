import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import type { LandShapes } from '../../cartography/land-shapes.ts';
import { linesOf, type OutlinePolygons, type Positions, polygonsOf } from '../../model/outlines.ts';
import { type DeckPolygon, deckPolygon } from '../deck-paths.ts';

/** All land in one colour. Its triangles come ready: to work them out for the world would stop the page. */
export function landLayer({ fill }: LandShapes, theme: Theme): SolidPolygonLayer {
  const corners = fill.length / 2;
  const data = {
    length: 1,
    startIndices: Uint32Array.of(0, corners),
    attributes: {
      getPolygon: { value: fill, size: 2 },
      indices: { value: Uint32Array.from({ length: corners }, (_, corner) => corner), size: 1 },
    },
  };
  return new SolidPolygonLayer<unknown>({
    id: 'land',
    data,
    _normalize: false,
    positionFormat: 'XY',
    getFillColor: PALETTES[theme].land,
    updateTriggers: { getFillColor: theme },
  });
}

/** The area of interest, under its cells. */
export function areaLayer(areas: readonly OutlinePolygons[], theme: Theme): SolidPolygonLayer {
  const colour = PALETTES[theme].area;
  return new SolidPolygonLayer<DeckPolygon>({
    id: 'area',
    data: areas.flatMap(area => Array.from(polygonsOf(area), deckPolygon)),
    positionFormat: 'XY',
    getPolygon: polygon => polygon,
    getFillColor: colour,
    updateTriggers: { getFillColor: theme },
  });
}

/** The boundary of the area of interest, over its cells. */
export function areaOutlineLayer(areas: readonly OutlinePolygons[], theme: Theme): PathLayer {
  const colour = PALETTES[theme].areaOutline;
  return new PathLayer<Positions>({
    id: 'area-outline',
    data: areas.flatMap(area => [...linesOf(area)]),
    positionFormat: 'XY',
    getPath: ring => ring,
    getColor: colour,
    getWidth: 1.75,
    widthUnits: 'pixels',
    jointRounded: true,
    updateTriggers: { getColor: theme },
  });
}
