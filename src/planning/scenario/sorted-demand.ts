import { firstAtLeast } from '../../analysis/columns.ts';
import { FAST_DISTANCE_ERROR_KM, geodesicFromChordKm, geodesicKm } from '../../analysis/geodesic.ts';
import { type PreparedPoints, preparePoints } from '../../analysis/nearest.ts';
import type { Demand } from '../../model/demand.ts';
import { float64At, nothingAt } from '../../units/at.ts';
import { isInReach } from '../../units/distance.ts';
import type { ReachingBase } from './posture.ts';

/** Demand in ascending order of height above the equatorial plane, so that one base concerns one strip of it. */
export interface SortedDemand {
  readonly points: PreparedPoints;
  readonly radiusKm: Float64Array;
  /** Position in the demand of each entry. */
  readonly index: Int32Array;
  readonly largestRadiusKm: number;
}

/** Sorts a demand once; a million incidents take about a second, moving a base afterwards about a millisecond. */
export function sortDemand(demand: Demand): SortedDemand {
  const all = preparePoints(demand.latitude, demand.longitude);
  const index = Int32Array.from(all.z.keys()).sort((a, b) => float64At(all.z, a) - float64At(all.z, b));
  const pick = (column: ArrayLike<number>) =>
    Float64Array.from(index, place => column[place] ?? nothingAt(column, place));
  const radiusKm = pick(demand.radiusKm);
  return {
    points: {
      latitude: pick(demand.latitude),
      longitude: pick(demand.longitude),
      x: pick(all.x),
      y: pick(all.y),
      z: pick(all.z),
    },
    radiusKm,
    index,
    largestRadiusKm: radiusKm.reduce((largest, radius) => Math.max(largest, radius), 0),
  };
}

/** Calls back for each incident in possible reach of a base, with its place in the sorted order and the verdicts. */
export function forEachInReach(
  sorted: SortedDemand,
  base: ReachingBase,
  visit: (place: number, isNominal: boolean, isCertain: boolean) => void,
): void {
  const { points, radiusKm } = sorted;
  const at = preparePoints([base.latitude], [base.longitude]);
  // No geodesic is shorter than its chord, so who is farther than this in a straight line is out of possible reach.
  const farthestKm = base.reachKm + sorted.largestRadiusKm;
  const farthestSquared = farthestKm * farthestKm;
  const { x, y, z } = points;
  const [baseX, baseY, baseZ] = [float64At(at.x, 0), float64At(at.y, 0), float64At(at.z, 0)];
  const end = firstAtLeast(z, baseZ + farthestKm);
  for (let place = firstAtLeast(z, baseZ - farthestKm); place < end; place++) {
    const dx = (x[place] ?? nothingAt(x, place)) - baseX;
    const dy = (y[place] ?? nothingAt(y, place)) - baseY;
    const dz = (z[place] ?? nothingAt(z, place)) - baseZ;
    if (dx * dx + dy * dy + dz * dz > farthestSquared) continue;
    const radius = float64At(radiusKm, place);
    const distanceKm = decidingDistanceKm(points, place, at, radius, base.reachKm);
    if (!isInReach(distanceKm - radius, base.reachKm)) continue;
    visit(place, isInReach(distanceKm, base.reachKm), isInReach(distanceKm + radius, base.reachKm));
  }
}

/** The fast distance, or the geodesic itself where the error of the fast one could change a verdict. */
function decidingDistanceKm(
  points: PreparedPoints,
  place: number,
  at: PreparedPoints,
  radiusKm: number,
  reachKm: number,
): number {
  const fastKm = geodesicFromChordKm(points, place, at, 0);
  const past = Math.abs(fastKm - reachKm);
  const isSafe = past > FAST_DISTANCE_ERROR_KM && Math.abs(past - radiusKm) > FAST_DISTANCE_ERROR_KM;
  return isSafe
    ? fastKm
    : geodesicKm(
        float64At(points.latitude, place),
        float64At(points.longitude, place),
        float64At(at.latitude, 0),
        float64At(at.longitude, 0),
      );
}
