import type { ArrangedIncidents } from './arrange.ts';
import { EVALUATED, type Evaluation } from './evaluate.ts';
import { type Column, gatherInto } from './gather.ts';

/**
 * Evaluated incidents that pass the filters, as columns. Neighbours in a column are near in space: the many passes over
 * them read memory from front to back, and what they add to is at hand.
 */
export interface TakenIncidents {
  readonly count: number;
  /** Index in the incident table. */
  readonly index: Int32Array;
  readonly distanceKm: Float64Array;
  readonly radiusKm: Float32Array;
  readonly fatalities: Int32Array;
  readonly day: Int32Array;
  readonly perpetrator: Int32Array;
  /** Index of the base, -1 when none was there. */
  readonly nearest: Int32Array;
  /** Index into the cells of all incidents. */
  readonly cell: Int32Array;
  /** Places in these columns in ascending order of distance. */
  readonly byDistance: Int32Array;
}

/**
 * @param ranking slots of the evaluated incidents in ascending order of distance
 * @param selected 1 for each slot that passes the filters
 */
export function takeSelected(
  incidents: ArrangedIncidents,
  evaluation: Evaluation,
  ranking: Int32Array,
  cellOf: Int32Array,
  selected: Uint8Array,
): TakenIncidents {
  const slots = slotsTaken(evaluation.status, selected);
  const isEach = slots.length === incidents.count;
  // Where nothing is left out the columns serve as they are.
  const take = <Kind extends Column>(column: Kind, empty: new (length: number) => Kind): Kind =>
    isEach ? column : gatherInto(column, slots, new empty(slots.length));
  return {
    count: slots.length,
    index: take(incidents.index, Int32Array),
    distanceKm: take(evaluation.distanceKm, Float64Array),
    radiusKm: take(incidents.radiusKm, Float32Array),
    fatalities: take(incidents.fatalities, Int32Array),
    day: take(incidents.day, Int32Array),
    perpetrator: take(incidents.perpetrator, Int32Array),
    nearest: take(evaluation.nearest, Int32Array),
    cell: take(cellOf, Int32Array),
    byDistance: isEach ? ranking : keepRanked(ranking, slots, incidents.count),
  };
}

function slotsTaken(status: Uint8Array, selected: Uint8Array): Int32Array {
  const slots = new Int32Array(status.length);
  let count = 0;
  for (let slot = 0; slot < status.length; slot++) {
    if (selected[slot] === 1 && status[slot] === EVALUATED) slots[count++] = slot;
  }
  return slots.subarray(0, count);
}

function keepRanked(ranking: Int32Array, slots: Int32Array, slotCount: number): Int32Array {
  const placeOf = new Int32Array(slotCount).fill(-1);
  for (let place = 0; place < slots.length; place++) placeOf[slots[place]] = place;
  const byDistance = new Int32Array(slots.length);
  let count = 0;
  for (let position = 0; position < ranking.length; position++) {
    const place = placeOf[ranking[position]];
    if (place >= 0) byDistance[count++] = place;
  }
  return byDistance;
}
