import { type CartesianPoints, longestRivalChordKm } from './chord.ts';

/** Bases to choose from, the first `count` entries of each column, in ascending order of `z`. */
export interface Strip extends CartesianPoints {
  count: number;
  readonly base: Int32Array;
  /**
   * For points in the neighbourhood that the strip was narrowed to: a base whose squared chord is more than this times
   * the shortest one is farther by geodesic too.
   */
  rivalRatio: number;
}

/** A ball around some points: its centre and radius, kilometres. */
interface Ball {
  x: number;
  y: number;
  z: number;
  radiusKm: number;
}

/** Far more than what rounding can do to a chord. */
const ROUNDING = 1 + 1e-9;

/** The listed bases as a strip. */
export function stripOf(bases: CartesianPoints, candidates: Int32Array): Strip {
  const base = candidates.slice().sort((a, b) => bases.z[a] - bases.z[b]);
  const pick = (column: Float64Array) => Float64Array.from(base, index => column[index]);
  return {
    count: base.length,
    base,
    x: pick(bases.x),
    y: pick(bases.y),
    z: pick(bases.z),
    rivalRatio: Number.POSITIVE_INFINITY,
  };
}

/** An empty strip with room for `size` bases. */
export function stripFor(size: number): Strip {
  return {
    count: 0,
    base: new Int32Array(size),
    x: new Float64Array(size),
    y: new Float64Array(size),
    z: new Float64Array(size),
    rivalRatio: Number.POSITIVE_INFINITY,
  };
}

/** A ball that holds the listed points from `begin` up to, not including, `end`. */
export function ballAround(points: CartesianPoints, which: Int32Array, begin: number, end: number): Ball {
  let [lowX, lowY, lowZ] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [highX, highY, highZ] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = begin; place < end; place++) {
    const x = points.x[which[place]];
    const y = points.y[which[place]];
    const z = points.z[which[place]];
    if (x < lowX) lowX = x;
    if (x > highX) highX = x;
    if (y < lowY) lowY = y;
    if (y > highY) highY = y;
    if (z < lowZ) lowZ = z;
    if (z > highZ) highZ = z;
  }
  return {
    x: (lowX + highX) / 2,
    y: (lowY + highY) / 2,
    z: (lowZ + highZ) / 2,
    radiusKm: Math.hypot(highX - lowX, highY - lowY, highZ - lowZ) / 2,
  };
}

/**
 * Writes to `into` the bases of `strip` that can be nearest to any point of a ball. A base whose chord to the centre is
 * c has a chord between c - r and c + r to each point of the ball. The base nearest to the centre bounds how far the
 * nearest of any point can be, by chord and so, with {@link longestRivalChordKm}, by geodesic.
 */
export function narrow(strip: Strip, ball: Ball, squared: Float64Array, into: Strip): void {
  let shortest = Number.POSITIVE_INFINITY;
  for (let place = 0; place < strip.count; place++) {
    const dx = strip.x[place] - ball.x;
    const dy = strip.y[place] - ball.y;
    const dz = strip.z[place] - ball.z;
    squared[place] = dx * dx + dy * dy + dz * dz;
    if (squared[place] < shortest) shortest = squared[place];
  }
  const nearestKm = (Math.sqrt(shortest) + ball.radiusKm) * ROUNDING;
  const rivalKm = longestRivalChordKm(nearestKm) * ROUNDING;
  const limit = (rivalKm + ball.radiusKm) ** 2 * ROUNDING;
  let count = 0;
  for (let place = 0; place < strip.count; place++) {
    if (squared[place] > limit) continue;
    into.base[count] = strip.base[place];
    into.x[count] = strip.x[place];
    into.y[count] = strip.y[place];
    into.z[count] = strip.z[place];
    count++;
  }
  into.count = count;
  // The bound grows faster than the chord: what it is times the longest, it is not times a shorter one.
  into.rivalRatio = (rivalKm / nearestKm) ** 2;
}
