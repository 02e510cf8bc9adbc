import { float64At, int32At } from '../units/at.ts';
import type { Arena } from './arena.ts';
import { gatherInto } from './columns.ts';
import { EVALUATED, type Evaluation } from './evaluate.ts';
import { radixOrder } from './radix-order.ts';

/** Centimetres in a kilometre: the grain of the sort, put right afterwards. */
const GRAINS_PER_KM = 1e5;
/** No two points on Earth are farther apart; stands for "no base". */
const FARTHEST_KM = 20_004;

/** From here on a sort without comparisons is sooner done. */
const MANY_TIES = 500;

/**
 * Slots of the evaluated incidents in ascending order of distance; those without any base come last, and of incidents
 * equally far the one that comes first in the table is first.
 *
 * @param index place of each slot in the incident table
 */
export function rankByDistance(
  { distanceKm, status }: Evaluation,
  index: Int32Array,
  arena: Arena,
): Int32Array {
  return arena.during(() => {
    const evaluated = arena.int32(status.length);
    const keys = arena.uint32(status.length);
    let count = 0;
    for (let slot = 0; slot < status.length; slot++) {
      if (status[slot] !== EVALUATED) continue;
      evaluated[count] = slot;
      keys[count++] = Math.min(float64At(distanceKm, slot), FARTHEST_KM) * GRAINS_PER_KM;
    }
    const order = radixOrder(keys.subarray(0, count), evaluated.subarray(0, count), arena).slice();
    orderWithinGrain(order, distanceKm, index, arena);
    return order;
  });
}

/** Exchanges neighbours that differ by less than the grain, and brings equally far ones into the order of the table. */
function orderWithinGrain(
  order: Int32Array,
  distanceKm: Float64Array,
  index: Int32Array,
  arena: Arena,
): void {
  let lastKm = Number.NEGATIVE_INFINITY;
  let isTied = false;
  for (let position = 0; position < order.length; position++) {
    const slot = int32At(order, position);
    const km = float64At(distanceKm, slot);
    if (km > lastKm) {
      lastKm = km;
      continue;
    }
    if (km === lastKm) {
      isTied = true;
      continue;
    }
    let place = position;
    while (place > 0 && float64At(distanceKm, int32At(order, place - 1)) > km) {
      order[place] = int32At(order, place - 1);
      place--;
    }
    order[place] = slot;
    isTied ||= place > 0 && distanceKm[int32At(order, place - 1)] === km;
  }
  if (isTied) orderTies(order, distanceKm, index, arena);
}

function orderTies(order: Int32Array, distanceKm: Float64Array, index: Int32Array, arena: Arena): void {
  let start = 0;
  let isOrdered = true;
  for (let position = 1; position <= order.length; position++) {
    if (
      position < order.length &&
      distanceKm[int32At(order, position)] === distanceKm[int32At(order, start)]
    ) {
      isOrdered &&= int32At(index, int32At(order, position - 1)) < int32At(index, int32At(order, position));
      continue;
    }
    if (!isOrdered) orderByIndex(order.subarray(start, position), index, arena);
    start = position;
    isOrdered = true;
  }
}

function orderByIndex(slots: Int32Array, index: Int32Array, arena: Arena): void {
  if (slots.length < MANY_TIES) slots.sort((a, b) => int32At(index, a) - int32At(index, b));
  else radixOrder(gatherInto(index, slots, new Uint32Array(slots.length)), slots, arena);
}
