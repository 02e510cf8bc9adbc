import { tesselate } from '@turf/tesselate';
import type { LandShapes } from '../cartography/land-shapes.ts';
import { coordinatesOf, linesOf, type Polygon, polygonsOf } from '../model/outlines.ts';
import type { AreaOutline } from '../model/place.ts';
import { entryAt, float32At, uint32At } from '../units/at.ts';

/** Web Mercator ends here; the poles would be infinitely far away (EPSG:3857, area of use). */
const MERCATOR_LIMIT_DEGREES = 85.05;
const DEGREES = 180 / Math.PI;

/** Outlines as they are drawn: cut at the limits of Web Mercator, filled with triangles, their rings as lines. */
export function landShapesOf(outlines: readonly AreaOutline[]): LandShapes {
  const rings = outlines.flatMap(({ polygons }) => [...linesOf(polygons)]);
  const ringStarts = new Uint32Array(rings.length + 1);
  for (const [index, ring] of rings.entries())
    ringStarts[index + 1] = uint32At(ringStarts, index) + ring.length / 2;
  const corners = new Float32Array(uint32At(ringStarts, rings.length) * 2);
  for (const [index, ring] of rings.entries()) corners.set(ring, uint32At(ringStarts, index) * 2);
  for (let place = 1; place < corners.length; place += 2)
    corners[place] = withinLimit(float32At(corners, place));
  return { fill: fillOf(outlines), rings: corners, ringStarts };
}

function fillOf(outlines: readonly AreaOutline[]): Float32Array {
  const fills: Float32Array[] = [];
  for (const { polygons } of outlines) {
    for (const polygon of polygonsOf(polygons)) fills.push(Float32Array.from(trianglesOf(polygon)));
  }
  const fill = new Float32Array(fills.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of fills) {
    fill.set(part, place);
    place += part.length;
  }
  return fill;
}

/** Filled as it lies on the map: what is straight there is not straight in degrees, and triangles would overlap. */
function trianglesOf(polygon: Polygon): number[] {
  const coordinates = polygon.map(ring =>
    coordinatesOf(ring).map(([longitude, latitude]) => [longitude, northing(latitude)]),
  );
  const { features } = tesselate({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  });
  return features.flatMap(({ geometry }) =>
    entryAt(geometry.coordinates, 0)
      .slice(0, 3)
      .flatMap(corner => [entryAt(corner, 0), Math.atan(Math.sinh(entryAt(corner, 1))) * DEGREES]),
  );
}

function northing(latitude: number): number {
  return Math.asinh(Math.tan(withinLimit(latitude) / DEGREES));
}

function withinLimit(latitude: number): number {
  return Math.min(MERCATOR_LIMIT_DEGREES, Math.max(-MERCATOR_LIMIT_DEGREES, latitude));
}
