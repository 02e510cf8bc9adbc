import type { Curve } from '../model/findings.ts';
import { addFloat64, float32At, float64At, uint16At } from '../units/at.ts';
import { isInReach } from '../units/distance.ts';
import type { Arena } from './arena.ts';
import type { TakenIncidents } from './take.ts';

/**
 * Share of a disc that lies within a distance of a point: how likely an incident that truly happened somewhere in a
 * disc of radius `radiusKm` is covered at `reachKm`, when the disc's centre is `distanceKm` from the base. Plane
 * geometry (the lens of two circles), exact enough at these sizes (METHODS, section 4).
 *
 * @param distanceKm from the disc's centre to the base; Infinity when there is no base
 * @returns 0 to 1
 */
export function shareWithinReach(distanceKm: number, radiusKm: number, reachKm: number): number {
  const d = distanceKm;
  const r = radiusKm;
  const x = reachKm;
  if (d >= r + x) return 0;
  if (d <= Math.abs(r - x)) return x >= r ? 1 : (x * x) / (r * r);
  // The angles from their tangents: where the circles barely cut, a cosine near 1 would cost half of the digits.
  const root = Math.sqrt(Math.max(0, (-d + r + x) * (d + r - x) * (d - r + x) * (d + r + x)));
  const lens =
    r * r * Math.atan2(root, d * d + r * r - x * x) +
    x * x * Math.atan2(root, d * d + x * x - r * r) -
    0.5 * root;
  return lens / (Math.PI * r * r);
}

/**
 * From which distance on each incident is covered (METHODS, section 4), as indices into `distancesKm`; its length where
 * none of them covers. A larger distance covers whom a smaller one does, and who is certainly covered is nominally, who
 * nominally possibly.
 */
export interface Reach {
  /** Ascending. */
  readonly distancesKm: readonly number[];
  readonly possibleFrom: Uint16Array;
  readonly nominalFrom: Uint16Array;
  readonly certainFrom: Uint16Array;
  /**
   * Share of the disc within reach, at each distance at which the incident is possibly but not certainly covered; one
   * incident after the other.
   */
  readonly shares: Float64Array;
}

/**
 * Who is covered at which distance.
 *
 * @param distancesKm ascending
 * @param taken their distances must be the geodesic where it decides
 */
export function reachOf(distancesKm: readonly number[], taken: TakenIncidents, arena: Arena): Reach {
  const { count, distanceKm, radiusKm } = taken;
  const never = distancesKm.length;
  const limits = Float64Array.from(distancesKm);
  const largestKm = distancesKm.at(-1) ?? Number.NEGATIVE_INFINITY;
  const possibleFrom = arena.uint16(count);
  const nominalFrom = arena.uint16(count);
  const certainFrom = arena.uint16(count);
  let shareCount = 0;
  for (let place = 0; place < count; place++) {
    const distance = float64At(distanceKm, place);
    const radius = float32At(radiusKm, place);
    let at = distance - radius > largestKm ? never : 0;
    while (at < never && !isInReach(distance - radius, float64At(limits, at))) at++;
    possibleFrom[place] = at;
    shareCount -= at;
    while (at < never && !isInReach(distance, float64At(limits, at))) at++;
    nominalFrom[place] = at;
    while (at < never && !isInReach(distance + radius, float64At(limits, at))) at++;
    certainFrom[place] = at;
    shareCount += at;
  }
  const shares = arena.float64(shareCount);
  let next = 0;
  for (let place = 0; place < count; place++) {
    for (let at = uint16At(possibleFrom, place); at < uint16At(certainFrom, place); at++) {
      shares[next++] = shareWithinReach(
        float64At(distanceKm, place),
        float32At(radiusKm, place),
        float64At(limits, at),
      );
    }
  }
  return { distancesKm, possibleFrom, nominalFrom, certainFrom, shares };
}

/** Spacing of the curve; a power of two, so that a point at whole kilometres decides exactly as the figure there. */
const STEP_KM = 0.5;
/** The curve always reaches this far. */
const SHORTEST_CURVE_KM = 150;

/**
 * Number of incidents within each distance, 0 to at least 150 km and beyond the chosen distance: nominal, certain and
 * possible counts at steps of half a kilometre.
 *
 * @param taken evaluated incidents that pass the filters
 */
export function curveOf({ count, distanceKm, radiusKm }: TakenIncidents, chosenKm: number): Curve {
  const steps = Math.ceil(Math.max(SHORTEST_CURVE_KM, chosenKm * 1.25) / STEP_KM);
  const nominal = new Float64Array(steps + 1);
  const certain = new Float64Array(steps + 1);
  const possible = new Float64Array(steps + 1);
  for (let place = 0; place < count; place++) {
    const distance = float64At(distanceKm, place);
    const radius = float32At(radiusKm, place);
    if (distance - radius > steps * STEP_KM) continue;
    countAt(nominal, distance);
    countAt(certain, distance + radius);
    countAt(possible, distance - radius);
  }
  return {
    km: Array.from(nominal, (_, step) => step * STEP_KM),
    nominal: runningSum(nominal),
    certain: runningSum(certain),
    possible: runningSum(possible),
  };
}

/** Counts an incident at the first step that reaches it; beyond the last step it is not counted. */
function countAt(counts: Float64Array, km: number): void {
  let step = Math.max(0, Math.floor(km / STEP_KM));
  while (step < counts.length && !isInReach(km, step * STEP_KM)) step++;
  if (step < counts.length) addFloat64(counts, step, 1);
}

function runningSum(counts: Float64Array): readonly number[] {
  let total = 0;
  return Array.from(counts, count => {
    total += count;
    return total;
  });
}
