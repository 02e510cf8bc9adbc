import type { IncidentTable } from '../model/incidents.ts';
import { FAST_DISTANCE_ERROR_KM } from './chord.ts';
import { EVALUATED, type Evaluation } from './evaluate.ts';
import { geodesicKm } from './geodesic.ts';

/**
 * Replaces each distance so near to a threshold that its error could change a verdict (nominal, certain or possible at
 * any of `distancesKm`) by the geodesic itself. After this, every comparison decides as the geodesic would.
 */
export function settleAtThresholds(
  incidents: IncidentTable,
  evaluation: Evaluation,
  distancesKm: readonly number[],
): void {
  const { status, distanceKm, nearest, bases } = evaluation;
  for (let index = 0; index < incidents.count; index++) {
    if (status[index] !== EVALUATED || nearest[index] < 0) continue;
    if (!isNearThreshold(distanceKm[index], incidents.radiusKm[index], distancesKm)) continue;
    distanceKm[index] = geodesicKm(
      incidents.latitude[index],
      incidents.longitude[index],
      bases.latitude[nearest[index]],
      bases.longitude[nearest[index]],
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
