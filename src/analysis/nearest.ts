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

/** Where the nearest ones are written: kilometres, Infinity when there is none; and the index into `bases`, -1 then. */
export interface NearestColumns {
  readonly distanceKm: Float64Array;
  readonly nearest: Int32Array;
}

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
  const x = Float64Array.from(candidates, index => bases.x[index]);
  const y = Float64Array.from(candidates, index => bases.y[index]);
  const z = Float64Array.from(candidates, index => bases.z[index]);
  for (const point of which) {
    const px = points.x[point];
    const py = points.y[point];
    const pz = points.z[point];
    let best = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    let winner = -1;
    for (let index = 0; index < x.length; index++) {
      const dx = x[index] - px;
      const dy = y[index] - py;
      const dz = z[index] - pz;
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared < best) {
        second = best;
        best = squared;
        winner = index;
      } else if (squared < second) second = squared;
    }
    if (winner >= 0 && Math.sqrt(second) <= longestRivalChordKm(Math.sqrt(best))) {
      winner = nearestRival(points, point, bases, candidates, longestRivalChordKm(Math.sqrt(best)));
    }
    into.nearest[point] = winner < 0 ? -1 : candidates[winner];
    into.distanceKm[point] =
      winner < 0 ? Number.POSITIVE_INFINITY : geodesicFromChordKm(points, point, bases, candidates[winner]);
  }
}

/** Position in `candidates` of the one nearest by geodesic among those whose chord does not exceed `longestChordKm`. */
function nearestRival(
  points: PreparedPoints,
  point: number,
  bases: PreparedPoints,
  candidates: Int32Array,
  longestChordKm: number,
): number {
  let nearestKm = Number.POSITIVE_INFINITY;
  let winner = -1;
  candidates.forEach((base, position) => {
    const chordKm = Math.hypot(
      bases.x[base] - points.x[point],
      bases.y[base] - points.y[point],
      bases.z[base] - points.z[point],
    );
    if (chordKm > longestChordKm * (1 + Number.EPSILON * 8)) return;
    const distanceKm = geodesicKm(
      points.latitude[point],
      points.longitude[point],
      bases.latitude[base],
      bases.longitude[base],
    );
    if (distanceKm < nearestKm) {
      nearestKm = distanceKm;
      winner = position;
    }
  });
  return winner;
}
