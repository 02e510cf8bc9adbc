import { float32At, float64At, int32At } from '../units/at.ts';
import type { Arena } from './arena.ts';
import type { ArrangedIncidents } from './arrange.ts';
import { EVALUATED, type Evaluation } from './evaluate.ts';

/**
 * Evaluated incidents that pass the filters, as columns. Neighbours in a column are near in space: the many passes over
 * them read memory from front to back, and what they add to is at hand.
 */
export interface TakenIncidents {
  readonly count: number;
  /** Slot among the arranged incidents, ascending. */
  readonly slot: Int32Array;
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
  if (slots.length === incidents.count) {
    // Nothing is left out: the columns serve as they are.
    const { distanceKm, nearest } = evaluation;
    return { ...incidents, slot: slots, distanceKm, nearest, cell: cellOf, byDistance: ranking };
  }
  const taken = emptyColumns(slots, keepRanked(ranking, slots, incidents.count));
  // One loop that names each column: a function given one after the other would serve every kind of number, slowly.
  for (let place = 0; place < slots.length; place++) {
    const slot = int32At(slots, place);
    taken.distanceKm[place] = float64At(evaluation.distanceKm, slot);
    taken.radiusKm[place] = float32At(incidents.radiusKm, slot);
    taken.fatalities[place] = int32At(incidents.fatalities, slot);
    taken.day[place] = int32At(incidents.day, slot);
    taken.perpetrator[place] = int32At(incidents.perpetrator, slot);
    taken.nearest[place] = int32At(evaluation.nearest, slot);
    taken.cell[place] = int32At(cellOf, slot);
  }
  return taken;
}

/** Distances of the incidents in ascending order. */
export function ascendingKmOf({ count, distanceKm, byDistance }: TakenIncidents, arena: Arena): Float64Array {
  const ascendingKm = arena.float64(count);
  for (let position = 0; position < count; position++)
    ascendingKm[position] = float64At(distanceKm, int32At(byDistance, position));
  return ascendingKm;
}

function emptyColumns(slot: Int32Array, byDistance: Int32Array): TakenIncidents {
  const count = slot.length;
  return {
    count,
    slot,
    distanceKm: new Float64Array(count),
    radiusKm: new Float32Array(count),
    fatalities: new Int32Array(count),
    day: new Int32Array(count),
    perpetrator: new Int32Array(count),
    nearest: new Int32Array(count),
    cell: new Int32Array(count),
    byDistance,
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
  for (let place = 0; place < slots.length; place++) placeOf[int32At(slots, place)] = place;
  const byDistance = new Int32Array(slots.length);
  let count = 0;
  for (let position = 0; position < ranking.length; position++) {
    const place = int32At(placeOf, int32At(ranking, position));
    if (place >= 0) byDistance[count++] = place;
  }
  return byDistance;
}
