import { shorelines } from './contour.ts';
import { type PlanePoint, type Position, positionOf } from './plane.ts';
import type { Terrain } from './terrain.ts';

/** A closed ring of degrees, counter-clockwise. */
export type Ring = readonly Position[];

/** Rocks smaller than this are left out. */
const SMALLEST_ISLET_KM2 = 12;
const MOST_ISLETS = 9;

function signedAreaKm2(ring: readonly PlanePoint[]): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1];
    const to = ring[index];
    if (from && to) twice += from.xKm * to.yKm - to.xKm * from.yKm;
  }
  return twice / 2;
}

/** Degrees of a line, without the points that rounding has made equal to the one before. */
export function positionsOf(line: readonly PlanePoint[]): Position[] {
  const positions = line.map(positionOf);
  return positions.filter((position, index) => {
    const before = positions[index - 1];
    return before?.[0] !== position[0] || before[1] !== position[1];
  });
}

/** The outer rings of the islands, largest first: the main island and its islets. Lakes are filled. */
export function makeCoast(terrain: Terrain): readonly Ring[] {
  return shorelines(terrain)
    .map(ring => ({ ring, areaKm2: signedAreaKm2(ring) }))
    .filter(({ areaKm2 }) => areaKm2 >= SMALLEST_ISLET_KM2)
    .sort((one, other) => other.areaKm2 - one.areaKm2)
    .slice(0, 1 + MOST_ISLETS)
    .map(({ ring }) => positionsOf(ring));
}

/** Whether a place lies inside one of the rings (ray casting; the rings do not overlap). */
export function isInside(rings: readonly Ring[], [longitude, latitude]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const from = ring[index - 1];
      const to = ring[index];
      if (!from || !to || from[1] > latitude === to[1] > latitude) continue;
      const crossingAt = from[0] + ((latitude - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
      if (longitude < crossingAt) inside = !inside;
    }
  }
  return inside;
}
