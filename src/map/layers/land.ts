import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import type { LandShapes } from '../../cartography/land-shapes.ts';
import type { Line, Polygon } from '../../model/outline-geometry.ts';
import type { AreaOutline } from '../../model/place.ts';
import { deckPath, deckPolygon } from '../deck-paths.ts';

/** The polygons of outlines. */
export function polygonsOf(areas: readonly AreaOutline[]): readonly Polygon[] {
  return areas.flatMap(area => area.polygons);
}

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
export function areaLayer(polygons: readonly Polygon[], theme: Theme): SolidPolygonLayer {
  const colour = PALETTES[theme].area;
  return new SolidPolygonLayer<Polygon>({
    id: 'area',
    data: polygons as Polygon[],
    positionFormat: 'XY',
    getPolygon: deckPolygon,
    getFillColor: colour,
    updateTriggers: { getFillColor: theme },
  });
}

/** The boundary of the area of interest, over its cells. */
export function areaOutlineLayer(polygons: readonly Polygon[], theme: Theme): PathLayer {
  const colour = PALETTES[theme].areaOutline;
  return new PathLayer<Line>({
    id: 'area-outline',
    data: polygons.flat(),
    positionFormat: 'XY',
    getPath: deckPath,
    getColor: colour,
    getWidth: 1.75,
    widthUnits: 'pixels',
    jointRounded: true,
    updateTriggers: { getColor: theme },
  });
}
