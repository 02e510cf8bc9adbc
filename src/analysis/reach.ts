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

/**
 * Coverage of incidents at one distance (METHODS, section 4). `<=` throughout: an incident exactly at the distance is
 * within it.
 *
 * @param order indices of incidents in ascending order of distance
 * @param distanceKm distance to the nearest active base, by incident; must be the geodesic where it decides
 * @param radiusKm radius of each incident's disc, by incident
 * @param largestRadiusKm at least as large as any of them
 */
export function reachAt(
  km: number,
  order: Int32Array,
  distanceKm: Float64Array,
  radiusKm: Float32Array,
  largestRadiusKm: number,
): Reach {
  const end = firstBeyond(order, distanceKm, km + largestRadiusKm);
  const nominal = new Uint8Array(end);
  const certain = new Uint8Array(end);
  const possible = new Uint8Array(end);
  const expected = new Float64Array(end);
  for (let position = 0; position < end; position++) {
    const distance = distanceKm[order[position]];
    const radius = radiusKm[order[position]];
    nominal[position] = distance <= km ? 1 : 0;
    certain[position] = distance + radius <= km ? 1 : 0;
    possible[position] = distance - radius <= km ? 1 : 0;
    expected[position] = shareWithinReach(distance, radius, km);
  }
  return { km, end, nominal, certain, possible, expected };
}

/** First position whose distance exceeds the limit by more than any correction of the order could undo. */
function firstBeyond(order: Int32Array, distanceKm: Float64Array, limitKm: number): number {
  const margin = 0.001;
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (distanceKm[order[middle]] <= limitKm + margin) low = middle + 1;
    else high = middle;
  }
  return low;
}
