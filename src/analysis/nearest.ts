import { float64At, int32At, nothingAt } from '../units/at.ts';
import { firstAtLeast } from './columns.ts';
import {
  type CartesianPoints,
  geodesicFromChordKm,
  geodesicKm,
  longestRivalChordKm,
  toCartesian,
} from './geodesic.ts';

/** Bases to choose from, the first `count` entries of each column, in ascending order of `z`. */
interface Strip extends CartesianPoints {
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
const MORE_THAN_ROUNDING = 1 + 1e-9;

/** The listed bases as a strip. */
function stripOf(bases: CartesianPoints, candidates: Int32Array): Strip {
  const base = candidates.slice().sort((a, b) => float64At(bases.z, a) - float64At(bases.z, b));
  const pick = (column: Float64Array) => Float64Array.from(base, index => float64At(column, index));
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
function stripFor(size: number): Strip {
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
function ballAround(points: CartesianPoints, which: Int32Array, begin: number, end: number): Ball {
  let [lowX, lowY, lowZ] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [highX, highY, highZ] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let place = begin; place < end; place++) {
    const x = float64At(points.x, int32At(which, place));
    const y = float64At(points.y, int32At(which, place));
    const z = float64At(points.z, int32At(which, place));
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
function narrow(strip: Strip, ball: Ball, squared: Float64Array, into: Strip): void {
  let shortest = Number.POSITIVE_INFINITY;
  for (let place = 0; place < strip.count; place++) {
    const dx = (strip.x[place] ?? nothingAt(strip.x, place)) - ball.x;
    const dy = (strip.y[place] ?? nothingAt(strip.y, place)) - ball.y;
    const dz = (strip.z[place] ?? nothingAt(strip.z, place)) - ball.z;
    squared[place] = dx * dx + dy * dy + dz * dz;
    if (float64At(squared, place) < shortest) shortest = float64At(squared, place);
  }
  const nearestKm = (Math.sqrt(shortest) + ball.radiusKm) * MORE_THAN_ROUNDING;
  const rivalKm = longestRivalChordKm(nearestKm) * MORE_THAN_ROUNDING;
  const limit = (rivalKm + ball.radiusKm) ** 2 * MORE_THAN_ROUNDING;
  let count = 0;
  for (let place = 0; place < strip.count; place++) {
    if (float64At(squared, place) > limit) continue;
    into.base[count] = int32At(strip.base, place);
    into.x[count] = float64At(strip.x, place);
    into.y[count] = float64At(strip.y, place);
    into.z[count] = float64At(strip.z, place);
    count++;
  }
  into.count = count;
  // The bound grows faster than the chord: what it is times the longest, it is not times a shorter one.
  into.rivalRatio = (rivalKm / nearestKm) ** 2;
}

/** Up to this many bases it is quicker to look at all. */
const FEW_BASES = 8;

/** Chords are compared squared; the bound below holds up to this one, 10,000 km. */
const LONGEST_BOUNDED_CHORD_SQUARED = 10_000 ** 2;
/** More than (longestRivalChordKm(10,000) / 10,000)^2 = 1.0089: no rival for "nearest" lies outside. */
const RIVAL_MARGIN = 1.01;

/** The shortest and the second shortest squared chord; `place` in the strip of the shortest, -1 when it is empty. */
interface Found {
  place: number;
  squared: number;
  second: number;
}

/** Finds the bases of a strip that have the shortest chords to a point. */
function findByChord(points: CartesianPoints, point: number, strip: Strip, found: Found): void {
  if (strip.count <= FEW_BASES) compareAll(points, point, strip, found);
  else compareOutwards(points, point, strip, found);
}

/** Looks at every base of the strip. */
function compareAll(points: CartesianPoints, point: number, { count, x, y, z }: Strip, found: Found): void {
  const px = float64At(points.x, point);
  const py = float64At(points.y, point);
  const pz = float64At(points.z, point);
  let best = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  let place = -1;
  for (let index = 0; index < count; index++) {
    const dx = (x[index] ?? nothingAt(x, index)) - px;
    const dy = (y[index] ?? nothingAt(y, index)) - py;
    const dz = (z[index] ?? nothingAt(z, index)) - pz;
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
  const px = float64At(points.x, point);
  const py = float64At(points.y, point);
  const pz = float64At(points.z, point);
  let best = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  let limit = Number.POSITIVE_INFINITY;
  let place = -1;
  const start = firstAtLeast(z.subarray(0, count), pz);
  for (let step = 1; step >= -1; step -= 2) {
    for (let index = step > 0 ? start : start - 1; index >= 0 && index < count; index += step) {
      const dz = (z[index] ?? nothingAt(z, index)) - pz;
      if (dz * dz > limit) break;
      const dx = (x[index] ?? nothingAt(x, index)) - px;
      const dy = (y[index] ?? nothingAt(y, index)) - py;
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

/** Points in degrees with their Cartesian coordinates, so that those are computed once. */
export interface PreparedPoints extends CartesianPoints {
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/** Adds Cartesian coordinates to columns of degrees. */
export function preparePoints(latitude: ArrayLike<number>, longitude: ArrayLike<number>): PreparedPoints {
  const degrees = { latitude: columnOf(latitude), longitude: columnOf(longitude) };
  return { ...degrees, ...toCartesian(degrees.latitude, degrees.longitude) };
}

function columnOf(values: ArrayLike<number>): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

/** Where the nearest ones are written: kilometres, Infinity when there is none; and the index of the base, -1 then. */
export interface NearestColumns {
  readonly distanceKm: Float64Array;
  readonly nearest: Int32Array;
}

/** Listed points are taken this many at a time; neighbours in the list should be neighbours in space. */
const NEIGHBOURHOOD = 256;
/** And those, with the bases that remain, this many. */
const CLOSE_NEIGHBOURHOOD = 16;

/** Rounding of a chord must neither part an exact tie nor drop the very base that set the bound. */
const TIE_ROUNDING = 1 + 8 * Number.EPSILON;

/**
 * For each listed point, the nearest of the listed bases by WGS84 geodesic. Chords prune: first the bases that cannot
 * be nearest to any of some points listed next to each other, then those that their chord proves farther. Who remains
 * is compared by the geodesic itself, the lower index winning an exact tie. Any order of the points gives the same
 * answer; an order in which neighbours are near in space gives it several times sooner.
 *
 * @param which indices of the points to look at
 * @param candidates indices of the bases to choose from
 */
export function findNearest(
  points: PreparedPoints,
  which: Int32Array,
  bases: PreparedPoints,
  candidates: Int32Array,
  into: NearestColumns,
): void {
  const all = stripOf(bases, candidates);
  const some = stripFor(candidates.length);
  const few = stripFor(candidates.length);
  const squared = new Float64Array(candidates.length);
  for (let begin = 0; begin < which.length; begin += NEIGHBOURHOOD) {
    const end = Math.min(begin + NEIGHBOURHOOD, which.length);
    narrow(all, ballAround(points, which, begin, end), squared, some);
    if (some.count > FEW_BASES && some.count * 2 > all.count) {
      // These points are not near each other.
      findAmong(all, points, which.subarray(begin, end), bases, into);
      continue;
    }
    for (let close = begin; close < end; close += CLOSE_NEIGHBOURHOOD) {
      const closeEnd = Math.min(close + CLOSE_NEIGHBOURHOOD, end);
      narrow(some, ballAround(points, which, close, closeEnd), squared, few);
      findAmong(few, points, which.subarray(close, closeEnd), bases, into);
    }
  }
}

function findAmong(
  strip: Strip,
  points: PreparedPoints,
  which: Int32Array,
  bases: PreparedPoints,
  into: NearestColumns,
): void {
  const found = { place: -1, squared: 0, second: 0 };
  let last = -1;
  for (let place = 0; place < which.length; place++) {
    const point = int32At(which, place);
    if (last >= 0 && isSamePlace(points, last, point)) {
      into.nearest[point] = int32At(into.nearest, last);
      into.distanceKm[point] = float64At(into.distanceKm, last);
      continue;
    }
    last = point;
    findByChord(points, point, strip, found);
    if (found.place < 0) {
      into.nearest[point] = -1;
      into.distanceKm[point] = Number.POSITIVE_INFINITY;
      continue;
    }
    const base = isUnrivalled(found, strip.rivalRatio)
      ? int32At(strip.base, found.place)
      : nearestRival(points, point, bases, strip, Math.sqrt(found.squared));
    into.nearest[point] = base;
    into.distanceKm[point] = geodesicFromChordKm(points, point, bases, base);
  }
}

function isUnrivalled({ squared, second }: Found, rivalRatio: number): boolean {
  return (
    second > squared * rivalRatio || second > (longestRivalChordKm(Math.sqrt(squared)) * TIE_ROUNDING) ** 2
  );
}

function isSamePlace({ x, y, z }: PreparedPoints, one: number, other: number): boolean {
  return x[one] === x[other] && y[one] === y[other] && z[one] === z[other];
}

/** Of the bases whose chord does not prove them farther than one of chord `chordKm`, the one nearest by geodesic. */
function nearestRival(
  points: PreparedPoints,
  point: number,
  bases: PreparedPoints,
  strip: Strip,
  chordKm: number,
): number {
  let nearestKm = Number.POSITIVE_INFINITY;
  let winner = -1;
  const limitKm = longestRivalChordKm(chordKm) * TIE_ROUNDING;
  for (let place = 0; place < strip.count; place++) {
    const dx = float64At(strip.x, place) - float64At(points.x, point);
    const dy = float64At(strip.y, place) - float64At(points.y, point);
    const dz = float64At(strip.z, place) - float64At(points.z, point);
    if (Math.sqrt(dx * dx + dy * dy + dz * dz) > limitKm) continue;
    const base = int32At(strip.base, place);
    const distanceKm = geodesicKm(
      float64At(points.latitude, point),
      float64At(points.longitude, point),
      float64At(bases.latitude, base),
      float64At(bases.longitude, base),
    );
    if (distanceKm < nearestKm || (distanceKm === nearestKm && base < winner)) {
      nearestKm = distanceKm;
      winner = base;
    }
  }
  return winner;
}
