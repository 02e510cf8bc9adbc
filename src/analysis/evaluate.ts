import type { Deployment } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import { findNearest, type NearestColumns, type PreparedPoints, preparePoints } from './nearest.ts';
import { isWithin } from './presence.ts';
import { epochAt, type Timeline, timelineOf } from './timeline.ts';

/** Why an incident cannot be compared with bases, by code; each incident has the first that applies. */
export const EVALUATED = 0;
export const NOT_LOCATED = 1;
export const NOT_DATED = 2;
export const OUTSIDE_RECORD = 3;

/** Every incident compared with the bases that were there on its date; columns as long as the incident table. */
export interface Evaluation extends NearestColumns {
  /** {@link EVALUATED} or the reason why not. */
  readonly status: Uint8Array;
  readonly timeline: Timeline;
  readonly bases: PreparedPoints;
}

/**
 * Compares each located and dated incident inside the deployment record with the bases active on its date
 * (METHODS, sections 2 to 4). Distances of incidents that are not evaluated are NaN.
 */
export function evaluate(
  incidents: IncidentTable,
  points: PreparedPoints,
  deployment: Deployment,
): Evaluation {
  const status = statusOf(incidents, deployment);
  const timeline = timelineOf(deployment.bases);
  const bases = preparePoints(
    deployment.bases.map(base => base.latitude),
    deployment.bases.map(base => base.longitude),
  );
  const into = {
    distanceKm: new Float64Array(incidents.count).fill(Number.NaN),
    nearest: new Int32Array(incidents.count).fill(-1),
  };
  for (const { epoch, which } of byEpoch(incidents, status, timeline)) {
    findNearest(points, which, bases, epoch < 0 ? new Int32Array(0) : timeline.active[epoch], into);
  }
  return { ...into, status, timeline, bases };
}

function statusOf(incidents: IncidentTable, deployment: Deployment): Uint8Array {
  const { count, radiusKm, dated, day } = incidents;
  const status = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    if (Number.isNaN(radiusKm[index])) status[index] = NOT_LOCATED;
    else if (dated[index] === 0) status[index] = NOT_DATED;
    else if (!isWithin(deployment.record, day[index])) status[index] = OUTSIDE_RECORD;
  }
  return status;
}

/** Indices of the evaluated incidents, gathered by the epoch of their date (-1: before any base). */
function byEpoch(
  incidents: IncidentTable,
  status: Uint8Array,
  timeline: Timeline,
): readonly { epoch: number; which: Int32Array }[] {
  const epochOf = new Int32Array(incidents.count);
  const ends = new Int32Array(timeline.starts.length + 2);
  for (let index = 0; index < incidents.count; index++) {
    if (status[index] !== EVALUATED) continue;
    epochOf[index] = epochAt(timeline.starts, incidents.day[index]);
    ends[epochOf[index] + 2]++;
  }
  for (let slot = 1; slot < ends.length; slot++) ends[slot] += ends[slot - 1];
  const order = new Int32Array(ends[ends.length - 1]);
  const next = ends.slice();
  for (let index = 0; index < incidents.count; index++) {
    if (status[index] === EVALUATED) order[next[epochOf[index] + 1]++] = index;
  }
  return Array.from({ length: timeline.starts.length + 1 }, (_, slot) => ({
    epoch: slot - 1,
    which: order.subarray(ends[slot], ends[slot + 1]),
  }));
}
