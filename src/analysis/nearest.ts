import { type CartesianPoints, geodesicFromChordKm, longestRivalChordKm, toCartesian } from './chord.ts';
import { geodesicKm } from './geodesic.ts';
import { ballAround, narrow, type Strip, stripFor, stripOf } from './neighbourhood.ts';
import { FEW_BASES, type Found, findByChord } from './strip-search.ts';

/** Points in degrees with their Cartesian coordinates, so that those are computed once. */
export interface PreparedPoints extends CartesianPoints {
  readonly latitude: ArrayLike<number>;
  readonly longitude: ArrayLike<number>;
}

/** Adds Cartesian coordinates to columns of degrees. */
export function preparePoints(latitude: ArrayLike<number>, longitude: ArrayLike<number>): PreparedPoints {
  return { latitude, longitude, ...toCartesian(latitude, longitude) };
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
const ROUNDING = 1 + 8 * Number.EPSILON;

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
    const point = which[place];
    if (last >= 0 && isSamePlace(points, last, point)) {
      into.nearest[point] = into.nearest[last];
      into.distanceKm[point] = into.distanceKm[last];
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
      ? strip.base[found.place]
      : nearestRival(points, point, bases, strip, Math.sqrt(found.squared));
    into.nearest[point] = base;
    into.distanceKm[point] = geodesicFromChordKm(points, point, bases, base);
  }
}

function isUnrivalled({ squared, second }: Found, rivalRatio: number): boolean {
  return second > squared * rivalRatio || second > (longestRivalChordKm(Math.sqrt(squared)) * ROUNDING) ** 2;
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
  const limitKm = longestRivalChordKm(chordKm) * ROUNDING;
  for (let place = 0; place < strip.count; place++) {
    const dx = strip.x[place] - points.x[point];
    const dy = strip.y[place] - points.y[point];
    const dz = strip.z[place] - points.z[point];
    if (Math.sqrt(dx * dx + dy * dy + dz * dz) > limitKm) continue;
    const base = strip.base[place];
    const distanceKm = geodesicKm(
      points.latitude[point],
      points.longitude[point],
      bases.latitude[base],
      bases.longitude[base],
    );
    if (distanceKm < nearestKm || (distanceKm === nearestKm && base < winner)) {
      nearestKm = distanceKm;
      winner = base;
    }
  }
  return winner;
}
