import type { Deployment, Interval } from '../model/deployment.ts';
import { addInt32, entryAt, float32At, float64At, int32At } from '../units/at.ts';
import type { Arena } from './arena.ts';
import type { ArrangedIncidents } from './arrange.ts';
import { FAST_DISTANCE_ERROR_KM, geodesicKm } from './geodesic.ts';
import { findNearest, type NearestColumns, type PreparedPoints, preparePoints } from './nearest.ts';
import { epochAt, isWithin, type Timeline, timelineOf } from './presence.ts';

/** Why an incident cannot be compared with bases, by code; each incident has the first that applies. */
export const EVALUATED = 0;
export const NOT_LOCATED = 1;
export const NOT_DATED = 2;
export const OUTSIDE_RECORD = 3;

/** Stands where an epoch would, for a day of which nothing is known. */
const NO_RECORD = -2;

/** Every incident compared with the bases that were there on its date; an entry for each slot of the arranged ones. */
export interface Evaluation extends NearestColumns {
  /** {@link EVALUATED} or the reason why not. */
  readonly status: Uint8Array;
  readonly timeline: Timeline;
  readonly bases: PreparedPoints;
}

/** The epoch of each day from the first incident to the last; {@link NO_RECORD} outside the record. */
interface DayEpochs {
  readonly first: number;
  readonly epochs: Int32Array;
}

/**
 * Compares each located and dated incident inside the deployment record with the bases active on its date
 * (METHODS, sections 2 to 4). Distances of incidents that are not evaluated are NaN.
 */
export function evaluate(incidents: ArrangedIncidents, deployment: Deployment, arena: Arena): Evaluation {
  const timeline = timelineOf(deployment.bases);
  const days = epochsOfDays(incidents.day, deployment.record, timeline);
  const status = statusOf(incidents, days);
  const bases = preparePoints(
    deployment.bases.map(base => base.latitude),
    deployment.bases.map(base => base.longitude),
  );
  const into = {
    distanceKm: new Float64Array(incidents.count).fill(Number.NaN),
    nearest: new Int32Array(incidents.count).fill(-1),
  };
  arena.during(() => {
    for (const { epoch, which } of byEpoch(incidents, status, days, timeline.starts.length, arena)) {
      const active = epoch < 0 ? new Int32Array(0) : entryAt(timeline.active, epoch);
      findNearest(incidents.points, which, bases, active, into);
    }
  });
  return { ...into, status, timeline, bases };
}

function epochsOfDays(day: Int32Array, record: readonly Interval[], timeline: Timeline): DayEpochs {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let slot = 0; slot < day.length; slot++) {
    if (int32At(day, slot) < first) first = int32At(day, slot);
    if (int32At(day, slot) > last) last = int32At(day, slot);
  }
  if (first > last) return { first: 0, epochs: new Int32Array(0) };
  const epochs = new Int32Array(last - first + 1);
  for (let offset = 0; offset < epochs.length; offset++) {
    const isKnown = isWithin(record, first + offset);
    epochs[offset] = isKnown ? epochAt(timeline.starts, first + offset) : NO_RECORD;
  }
  return { first, epochs };
}

function statusOf({ count, radiusKm, dated, day }: ArrangedIncidents, days: DayEpochs): Uint8Array {
  const status = new Uint8Array(count);
  for (let slot = 0; slot < count; slot++) {
    if (Number.isNaN(radiusKm[slot])) status[slot] = NOT_LOCATED;
    else if (dated[slot] === 0) status[slot] = NOT_DATED;
    else if (days.epochs[int32At(day, slot) - days.first] === NO_RECORD) status[slot] = OUTSIDE_RECORD;
  }
  return status;
}

/** Slots of the evaluated incidents, gathered by the epoch of their date (-1: before any base). */
function byEpoch(
  { count, day }: ArrangedIncidents,
  status: Uint8Array,
  { first, epochs }: DayEpochs,
  epochCount: number,
  arena: Arena,
): readonly { epoch: number; which: Int32Array }[] {
  const ends = new Int32Array(epochCount + 2);
  for (let slot = 0; slot < count; slot++) {
    if (status[slot] === EVALUATED) addInt32(ends, int32At(epochs, int32At(day, slot) - first) + 2, 1);
  }
  for (let place = 1; place < ends.length; place++) addInt32(ends, place, int32At(ends, place - 1));
  const order = arena.int32(int32At(ends, ends.length - 1));
  const next = ends.slice();
  for (let slot = 0; slot < count; slot++) {
    if (status[slot] !== EVALUATED) continue;
    const place = int32At(epochs, int32At(day, slot) - first) + 1;
    order[int32At(next, place)] = slot;
    addInt32(next, place, 1);
  }
  return Array.from({ length: epochCount + 1 }, (_, place) => ({
    epoch: place - 1,
    which: order.subarray(ends[place], ends[place + 1]),
  }));
}

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
    if (!(float64At(distanceKm, slot) - float32At(radiusKm, slot) <= farthestKm)) continue;
    if (!isNearThreshold(float64At(distanceKm, slot), float32At(radiusKm, slot), distancesKm)) continue;
    distanceKm[slot] = geodesicKm(
      float64At(points.latitude, slot),
      float64At(points.longitude, slot),
      float64At(bases.latitude, int32At(nearest, slot)),
      float64At(bases.longitude, int32At(nearest, slot)),
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
