import { tesselate } from '@turf/tesselate';
import type { LandShapes } from '../cartography/land-shapes.ts';
import type { AreaOutline } from '../model/place.ts';

/** Web Mercator ends here; the poles would be infinitely far away (EPSG:3857, area of use). */
const MERCATOR_LIMIT_DEGREES = 85.05;
const DEGREES = 180 / Math.PI;

type Position = readonly [number, number];

/** Outlines as they are drawn: cut at the limits of Web Mercator, filled with triangles, their rings as lines. */
export function landShapesOf(outlines: readonly AreaOutline[]): LandShapes {
  const polygons = outlines.flatMap(outline => outline.polygons);
  const rings = polygons.flat();
  const ringStarts = new Uint32Array(rings.length + 1);
  for (const [index, ring] of rings.entries()) ringStarts[index + 1] = ringStarts[index] + ring.length;
  const corners = new Float32Array(ringStarts[rings.length] * 2);
  let place = 0;
  for (const [longitude, latitude] of rings.flat()) {
    corners[place++] = longitude;
    corners[place++] = withinLimit(latitude);
  }
  return { fill: Float32Array.from(polygons.flatMap(trianglesOf)), rings: corners, ringStarts };
}

/** Filled as it lies on the map: what is straight there is not straight in degrees, and triangles would overlap. */
function trianglesOf(polygon: readonly (readonly Position[])[]): number[] {
  const coordinates = polygon.map(ring =>
    ring.map(([longitude, latitude]) => [longitude, northing(latitude)]),
  );
  const { features } = tesselate({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates },
  });
  return features.flatMap(({ geometry }) =>
    geometry.coordinates[0].slice(0, 3).flatMap(([x, y]) => [x, Math.atan(Math.sinh(y)) * DEGREES]),
  );
}

function northing(latitude: number): number {
  return Math.asinh(Math.tan(withinLimit(latitude) / DEGREES));
}

function withinLimit(latitude: number): number {
  return Math.min(MERCATOR_LIMIT_DEGREES, Math.max(-MERCATOR_LIMIT_DEGREES, latitude));
}
