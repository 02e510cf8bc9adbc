import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Colour } from '../../model/cartography/colour.ts';
import { deckPath, deckPolygon, type Line, type Polygon } from '../../model/cartography/geometry.ts';
import { PALETTES, type Theme } from '../../model/cartography/palette.ts';
import type { AreaOutline } from '../../model/place.ts';

/** Web Mercator ends here; the poles would be infinitely far away (EPSG:3857, area of use). */
const MERCATOR_LIMIT_DEGREES = 85.05;

/** The polygons of outlines, cut at the limits of Web Mercator. Costly for the world: build it once for each list. */
export function polygonsOf(areas: readonly AreaOutline[]): readonly Polygon[] {
  return areas.flatMap(area => area.polygons.map(polygon => polygon.map(withinMercator)));
}

/** Land in one colour. */
export function landLayer(id: string, polygons: readonly Polygon[], colour: Colour): SolidPolygonLayer {
  return new SolidPolygonLayer<Polygon>({
    id,
    data: polygons as Polygon[],
    positionFormat: 'XY',
    getPolygon: deckPolygon,
    getFillColor: colour,
    updateTriggers: { getFillColor: colour },
  });
}

/** Boundaries of countries: thin and neutral, all alike, because a line on this map takes no side. */
export function bordersLayer(polygons: readonly Polygon[], theme: Theme): PathLayer {
  return outline('borders', polygons, PALETTES[theme].border, 1);
}

/** The boundary of the area of interest, over its cells. */
export function areaOutlineLayer(polygons: readonly Polygon[], theme: Theme): PathLayer {
  return outline('area-outline', polygons, PALETTES[theme].areaOutline, 1.75);
}

function outline(id: string, polygons: readonly Polygon[], colour: Colour, widthPixels: number): PathLayer {
  return new PathLayer<Line>({
    id,
    data: polygons.flat(),
    positionFormat: 'XY',
    getPath: deckPath,
    getColor: colour,
    getWidth: widthPixels,
    widthUnits: 'pixels',
    jointRounded: true,
    updateTriggers: { getColor: colour },
  });
}

function withinMercator(ring: Line): Line {
  const isWithin = ring.every(([, latitude]) => Math.abs(latitude) <= MERCATOR_LIMIT_DEGREES);
  if (isWithin) return ring;
  const limit = MERCATOR_LIMIT_DEGREES;
  return ring.map(([longitude, latitude]) => [longitude, Math.min(limit, Math.max(-limit, latitude))]);
}
