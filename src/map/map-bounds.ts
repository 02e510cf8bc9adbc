import type { AreaOutline } from '../model/place.ts';

/** Degrees. `east` runs on past 180 where the bounds cross the antimeridian. */
export interface MapBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/**
 * The smallest bounds that hold the outlines, or `null` for none. Of the two ways round the world the shorter is taken,
 * so that Fiji is a small place and not a band round the earth.
 */
export function boundsOfOutlines(outlines: readonly AreaOutline[]): MapBounds | null {
  let south = 90;
  let north = -90;
  const longitudes: number[] = [];
  for (const { polygons } of outlines) {
    for (const [longitude, latitude] of polygons.flatMap(polygon => polygon[0] ?? [])) {
      south = Math.min(south, latitude);
      north = Math.max(north, latitude);
      longitudes.push(longitude);
    }
  }
  if (longitudes.length === 0) return null;
  longitudes.sort((one, other) => one - other);
  const first = longitudes[0] ?? 0;
  const last = longitudes.at(-1) ?? 0;
  let widest = first + 360 - last;
  let bounds = { west: first, east: last };
  for (let index = 1; index < longitudes.length; index++) {
    const before = longitudes[index - 1] ?? 0;
    const after = longitudes[index] ?? 0;
    if (after - before <= widest) continue;
    widest = after - before;
    bounds = { west: after, east: before + 360 };
  }
  return { ...bounds, south, north };
}
