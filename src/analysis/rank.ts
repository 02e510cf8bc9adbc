import { EVALUATED } from './evaluate.ts';

/** Centimetres in a kilometre: the grain of the packed sort, put right afterwards. */
const GRAINS_PER_KM = 1e5;
/** No two points on Earth are farther apart; stands for "no base". */
const FARTHEST_KM = 20_004;

/**
 * Indices of the evaluated incidents in ascending order of distance; incidents without any base come last.
 *
 * Distance (in centimetres) and index are packed into one double, so that the engine's native number sort does the
 * work, and a last pass exchanges neighbours that differ by less than the grain.
 */
export function rankByDistance(distanceKm: Float64Array, status: Uint8Array): Int32Array {
  const count = distanceKm.length;
  const keys = new Float64Array(count);
  let length = 0;
  for (let index = 0; index < count; index++) {
    if (status[index] !== EVALUATED) continue;
    keys[length++] = Math.floor(Math.min(distanceKm[index], FARTHEST_KM) * GRAINS_PER_KM) * count + index;
  }
  const sorted = keys.subarray(0, length).sort();
  const order = new Int32Array(length);
  for (let position = 0; position < length; position++) {
    const index = sorted[position] % count;
    let place = position;
    while (place > 0 && distanceKm[order[place - 1]] > distanceKm[index]) {
      order[place] = order[place - 1];
      place--;
    }
    order[place] = index;
  }
  return order;
}
