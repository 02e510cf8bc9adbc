import { extentOf, outerRingsOf, type Positions, positionsOf } from '../model/outlines.ts';
import type { AreaOutline } from '../model/place.ts';
import { float64At } from '../units/at.ts';
import { ROUGH_DEGREE_KM } from '../units/distance.ts';
import { wrappedLongitude } from '../units/longitude.ts';

/** Degrees. `east` runs on past 180 where the bounds cross the antimeridian. */
export interface MapBounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest bounds that hold the outlines, or `null` for none. */
export function boundsOfOutlines(outlines: readonly AreaOutline[]): MapBounds | null {
  return boundsOfLines([...outerRingsOf(outlines)]);
}

/** A place with what lies within so many kilometres of it. */
export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly km: number;
}

/** Bounds that hold circles on the ground, roughly; `null` for none. */
export function boundsOfCircles(circles: readonly Circle[]): MapBounds | null {
  return boundsOfPoints(
    circles.flatMap(({ latitude, longitude, km }) => {
      const north = km / ROUGH_DEGREE_KM;
      // Near a pole a circle holds many meridians; a map is looked at no closer than half of them.
      const east = Math.min(90, north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180)));
      return [
        [wrappedLongitude(longitude - east), Math.max(-90, latitude - north)],
        [wrappedLongitude(longitude + east), Math.min(90, latitude + north)],
      ] as const;
    }),
  );
}

/** The smallest bounds that hold the `[longitude, latitude]` points, or `null` for none. */
export function boundsOfPoints(points: readonly (readonly [number, number])[]): MapBounds | null {
  return boundsOfLines([positionsOf(points)]);
}

/**
 * The smallest bounds that hold lines, or `null` for none. Of the ways round the world the shortest is taken, so that
 * Fiji is a small place and not a band round the earth.
 */
export function boundsOfLines(lines: readonly Positions[]): MapBounds | null {
  const { south, north } = extentOf(lines);
  const longitudes = longitudesOf(lines).sort();
  if (longitudes.length === 0) return null;
  const [first, last] = [float64At(longitudes, 0), float64At(longitudes, longitudes.length - 1)];
  let widest = first + 360 - last;
  let span = { west: first, east: last };
  for (let index = 1; index < longitudes.length; index++) {
    const [before, after] = [float64At(longitudes, index - 1), float64At(longitudes, index)];
    if (after - before <= widest) continue;
    widest = after - before;
    span = { west: after, east: before + 360 };
  }
  return { ...span, south, north };
}

function longitudesOf(lines: readonly Positions[]): Float64Array {
  const longitudes = new Float64Array(lines.reduce((sum, line) => sum + line.length / 2, 0));
  let index = 0;
  for (const line of lines) {
    for (let place = 0; place < line.length; place += 2) longitudes[index++] = float64At(line, place);
  }
  return longitudes;
}
