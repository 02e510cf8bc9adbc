import { cellToBoundary } from 'h3-js';
import { entryAt, float64At } from '../units/at.ts';
import { longitudeNear } from '../units/longitude.ts';

/** Corners of a cell as a closed ring, `longitude, latitude` in turn, in degrees. */
export type CellBoundary = Float64Array;

/** Boundaries kept: filters change which cells there are far less than what they show. */
const MOST_KEPT = 200_000;
const kept = new Map<string, CellBoundary>();

/**
 * The exact boundary of an H3 cell. Longitudes run on past 180 degrees rather than jump, so that a cell across the
 * antimeridian stays one small polygon.
 */
export function cellBoundary(cell: string): CellBoundary {
  const known = kept.get(cell);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const corners = cellToBoundary(cell);
  const [, west] = entryAt(corners, 0);
  const boundary = new Float64Array(corners.length * 2 + 2);
  for (let index = 0; index <= corners.length; index++) {
    const [latitude, longitude] = entryAt(corners, index % corners.length);
    boundary[index * 2] = longitudeNear(longitude, west);
    boundary[index * 2 + 1] = latitude;
  }
  kept.set(cell, boundary);
  return boundary;
}

/** The corners of a boundary one by one, the first again at the end. */
export function cornersOf(
  boundary: CellBoundary,
): readonly (readonly [longitude: number, latitude: number])[] {
  return Array.from({ length: boundary.length / 2 }, (_, corner) => [
    float64At(boundary, corner * 2),
    float64At(boundary, corner * 2 + 1),
  ]);
}

/** The boundary drawn towards its middle until its sides are `factor` of their length. */
export function shrunk(boundary: CellBoundary, factor: number): CellBoundary {
  const corners = boundary.length / 2 - 1;
  let longitude = 0;
  let latitude = 0;
  for (let index = 0; index < corners; index++) {
    longitude += float64At(boundary, index * 2) / corners;
    latitude += float64At(boundary, index * 2 + 1) / corners;
  }
  return boundary.map((value, index) => {
    const middle = index % 2 === 0 ? longitude : latitude;
    return middle + (value - middle) * factor;
  });
}
