import { firstAtLeast } from './binary-search.ts';
import { type CartesianPoints, geodesicFromChordKm, longestRivalChordKm, toCartesian } from './chord.ts';
import { geodesicKm } from './geodesic.ts';

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

/** Bases to choose from, in ascending order of `z`: a strip of them around a point's own `z` holds its nearest. */
interface Strip extends CartesianPoints {
  readonly base: Int32Array;
}

/** Chords are compared squared; the bound below holds up to this one, 10,000 km. */
const LONGEST_BOUNDED_CHORD_SQUARED = 10_000 ** 2;
/** More than (longestRivalChordKm(10,000) / 10,000)^2 = 1.0089: no rival for "nearest" lies outside. */
const RIVAL_MARGIN = 1.01;

/**
 * For each listed point, the nearest of the listed bases by WGS84 geodesic. Chords prune: only bases whose chord does
 * not prove them farther are compared, and those by the geodesic itself, the lower index winning an exact tie.
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
  const strip = stripOf(bases, candidates);
  const found = { place: -1, squared: 0, second: 0 };
  for (let index = 0; index < which.length; index++) {
    const point = which[index];
    findByChord(points, point, strip, found);
    if (found.place < 0) {
      into.nearest[point] = -1;
      into.distanceKm[point] = Number.POSITIVE_INFINITY;
      continue;
    }
    const rivalChordKm = longestRivalChordKm(Math.sqrt(found.squared));
    const base =
      found.second <= rivalChordKm * rivalChordKm
        ? nearestRival(points, point, bases, candidates, rivalChordKm)
        : strip.base[found.place];
    into.nearest[point] = base;
    into.distanceKm[point] = geodesicFromChordKm(points, point, bases, base);
  }
}

function stripOf(bases: PreparedPoints, candidates: Int32Array): Strip {
  const base = candidates.slice().sort((a, b) => bases.z[a] - bases.z[b]);
  const pick = (column: Float64Array) => Float64Array.from(base, index => column[index]);
  return { base, x: pick(bases.x), y: pick(bases.y), z: pick(bases.z) };
}

/** The shortest and the second shortest squared chord, looking outwards from the point's own height in the strip. */
function findByChord(
  points: PreparedPoints,
  point: number,
  { x, y, z }: Strip,
  found: { place: number; squared: number; second: number },
): void {
  const px = points.x[point];
  const py = points.y[point];
  const pz = points.z[point];
  let best = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  let limit = Number.POSITIVE_INFINITY;
  let place = -1;
  const start = firstAtLeast(z, pz);
  for (let step = 1; step >= -1; step -= 2) {
    for (let index = step > 0 ? start : start - 1; index >= 0 && index < z.length; index += step) {
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

/** Of the candidates whose chord does not exceed `longestChordKm`, the one nearest by geodesic. */
function nearestRival(
  points: PreparedPoints,
  point: number,
  bases: PreparedPoints,
  candidates: Int32Array,
  longestChordKm: number,
): number {
  let nearestKm = Number.POSITIVE_INFINITY;
  let winner = -1;
  // Rounding of the chord must not drop the very base that set the bound.
  const limitKm = longestChordKm * (1 + 8 * Number.EPSILON);
  for (const base of candidates) {
    const dx = bases.x[base] - points.x[point];
    const dy = bases.y[base] - points.y[point];
    const dz = bases.z[base] - points.z[point];
    if (Math.sqrt(dx * dx + dy * dy + dz * dz) > limitKm) continue;
    const distanceKm = geodesicKm(
      points.latitude[point],
      points.longitude[point],
      bases.latitude[base],
      bases.longitude[base],
    );
    if (distanceKm < nearestKm) {
      nearestKm = distanceKm;
      winner = base;
    }
  }
  return winner;
}
