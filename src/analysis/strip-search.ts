import { firstAtLeast } from './binary-search.ts';
import type { CartesianPoints } from './chord.ts';
import type { Strip } from './neighbourhood.ts';

/** Up to this many bases it is quicker to look at all. */
export const FEW_BASES = 8;

/** Chords are compared squared; the bound below holds up to this one, 10,000 km. */
const LONGEST_BOUNDED_CHORD_SQUARED = 10_000 ** 2;
/** More than (longestRivalChordKm(10,000) / 10,000)^2 = 1.0089: no rival for "nearest" lies outside. */
const RIVAL_MARGIN = 1.01;

/** The shortest and the second shortest squared chord; `place` in the strip of the shortest, -1 when it is empty. */
export interface Found {
  place: number;
  squared: number;
  second: number;
}

/** Finds the bases of a strip that have the shortest chords to a point. */
export function findByChord(points: CartesianPoints, point: number, strip: Strip, found: Found): void {
  if (strip.count <= FEW_BASES) compareAll(points, point, strip, found);
  else compareOutwards(points, point, strip, found);
}

/** Looks at every base of the strip. */
function compareAll(points: CartesianPoints, point: number, { count, x, y, z }: Strip, found: Found): void {
  const px = points.x[point];
  const py = points.y[point];
  const pz = points.z[point];
  let best = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  let place = -1;
  for (let index = 0; index < count; index++) {
    const dx = x[index] - px;
    const dy = y[index] - py;
    const dz = z[index] - pz;
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared < best) {
      second = best;
      best = squared;
      place = index;
    } else if (squared < second) second = squared;
  }
  found.place = place;
  found.squared = best;
  found.second = second;
}

/** Looks outwards from the point's own height in the strip, until height alone is too far. */
function compareOutwards(
  points: CartesianPoints,
  point: number,
  { count, x, y, z }: Strip,
  found: Found,
): void {
  const px = points.x[point];
  const py = points.y[point];
  const pz = points.z[point];
  let best = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  let limit = Number.POSITIVE_INFINITY;
  let place = -1;
  const start = firstAtLeast(z.subarray(0, count), pz);
  for (let step = 1; step >= -1; step -= 2) {
    for (let index = step > 0 ? start : start - 1; index >= 0 && index < count; index += step) {
      const dz = z[index] - pz;
      if (dz * dz > limit) break;
      const dx = x[index] - px;
      const dy = y[index] - py;
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared < best) {
        second = best;
        best = squared;
        place = index;
        limit = best < LONGEST_BOUNDED_CHORD_SQUARED ? best * RIVAL_MARGIN : Number.POSITIVE_INFINITY;
      } else if (squared < second) second = squared;
    }
  }
  found.place = place;
  found.squared = best;
  found.second = second;
}
