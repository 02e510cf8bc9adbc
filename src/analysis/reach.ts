import type { Arena } from './arena.ts';
import { shareWithinReach } from './disc-share.ts';
import type { TakenIncidents } from './take.ts';

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
 * Who is covered at which distance. `<=` throughout: an incident exactly at the distance is within it.
 *
 * @param distancesKm ascending
 * @param taken their distances must be the geodesic where it decides
 */
export function reachOf(distancesKm: readonly number[], taken: TakenIncidents, arena: Arena): Reach {
  const { count, distanceKm, radiusKm } = taken;
  const never = distancesKm.length;
  const largestKm = distancesKm.at(-1) ?? Number.NEGATIVE_INFINITY;
  const possibleFrom = arena.uint16(count);
  const nominalFrom = arena.uint16(count);
  const certainFrom = arena.uint16(count);
  let shareCount = 0;
  for (let place = 0; place < count; place++) {
    const distance = distanceKm[place];
    const radius = radiusKm[place];
    let at = distance - radius > largestKm ? never : 0;
    while (at < never && distance - radius > distancesKm[at]) at++;
    possibleFrom[place] = at;
    shareCount -= at;
    while (at < never && distance > distancesKm[at]) at++;
    nominalFrom[place] = at;
    while (at < never && distance + radius > distancesKm[at]) at++;
    certainFrom[place] = at;
    shareCount += at;
  }
  const shares = arena.float64(shareCount);
  let next = 0;
  for (let place = 0; place < count; place++) {
    for (let at = possibleFrom[place]; at < certainFrom[place]; at++) {
      shares[next++] = shareWithinReach(distanceKm[place], radiusKm[place], distancesKm[at]);
    }
  }
  return { distancesKm, possibleFrom, nominalFrom, certainFrom, shares };
}
