import type { ArrangedIncidents } from './arrange.ts';
import { FAST_DISTANCE_ERROR_KM } from './chord.ts';
import type { Evaluation } from './evaluate.ts';
import { geodesicKm } from './geodesic.ts';

/**
 * Replaces each distance so near to a threshold that its error could change a verdict (nominal, certain or possible at
 * any of `distancesKm`) by the geodesic itself. After this, every comparison decides as the geodesic would.
 *
 * @param distancesKm ascending
 */
export function settleAtThresholds(
  { count, points, radiusKm }: ArrangedIncidents,
  { distanceKm, nearest, bases }: Evaluation,
  distancesKm: readonly number[],
): void {
  const farthestKm = (distancesKm.at(-1) ?? 0) + FAST_DISTANCE_ERROR_KM;
  for (let slot = 0; slot < count; slot++) {
    // Out of any possible reach, or (NaN) not evaluated.
    if (!(distanceKm[slot] - radiusKm[slot] <= farthestKm)) continue;
    if (!isNearThreshold(distanceKm[slot], radiusKm[slot], distancesKm)) continue;
    distanceKm[slot] = geodesicKm(
      points.latitude[slot],
      points.longitude[slot],
      bases.latitude[nearest[slot]],
      bases.longitude[nearest[slot]],
    );
  }
}

function isNearThreshold(distanceKm: number, radiusKm: number, distancesKm: readonly number[]): boolean {
  for (const km of distancesKm) {
    // Distance of the verdict's three thresholds, km - radius, km and km + radius, from the distance at hand.
    const past = Math.abs(distanceKm - km);
    if (past <= FAST_DISTANCE_ERROR_KM || Math.abs(past - radiusKm) <= FAST_DISTANCE_ERROR_KM) return true;
  }
  return false;
}
