import { firstAtLeast } from './binary-search.ts';
import { shareWithinReach } from './disc-share.ts';

/** Who is covered at one distance, by position in the order by distance; positions from `end` on are not, for sure. */
export interface Reach {
  readonly km: number;
  readonly end: number;
  /** 0 or 1 by position. */
  readonly nominal: Uint8Array;
  readonly certain: Uint8Array;
  readonly possible: Uint8Array;
  /** Share of the disc within reach, 0 to 1, by position. */
  readonly expected: Float64Array;
}

/** The order by distance can be off by the error that was corrected after sorting, far below this. */
const ORDER_MARGIN_KM = 0.001;

/**
 * Coverage of incidents at each distance (METHODS, section 4). `<=` throughout: an incident exactly at the distance is
 * within it.
 *
 * @param distanceKm distance to the nearest active base, ascending; must be the geodesic where it decides
 * @param radiusKm radius of each incident's disc
 */
export function reachesAt(
  distancesKm: readonly number[],
  distanceKm: Float64Array,
  radiusKm: Float64Array,
): readonly Reach[] {
  let largestRadiusKm = 0;
  for (let position = 0; position < radiusKm.length; position++) {
    largestRadiusKm = Math.max(largestRadiusKm, radiusKm[position]);
  }
  return distancesKm.map(km => {
    const end = firstAtLeast(distanceKm, km + largestRadiusKm + ORDER_MARGIN_KM);
    return reachAt(km, end, distanceKm, radiusKm);
  });
}

function reachAt(km: number, end: number, distanceKm: Float64Array, radiusKm: Float64Array): Reach {
  const nominal = new Uint8Array(end);
  const certain = new Uint8Array(end);
  const possible = new Uint8Array(end);
  const expected = new Float64Array(end);
  for (let position = 0; position < end; position++) {
    const distance = distanceKm[position];
    const radius = radiusKm[position];
    nominal[position] = distance <= km ? 1 : 0;
    certain[position] = distance + radius <= km ? 1 : 0;
    possible[position] = distance - radius <= km ? 1 : 0;
    expected[position] = shareWithinReach(distance, radius, km);
  }
  return { km, end, nominal, certain, possible, expected };
}
