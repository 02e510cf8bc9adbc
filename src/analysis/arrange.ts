import type { IncidentTable } from '../model/incidents.ts';
import { float64At, int32At, uint32At } from '../units/at.ts';
import type { Arena } from './arena.ts';
import { type Column, gatherInto, indicesUpTo } from './columns.ts';
import { type PreparedPoints, preparePoints } from './nearest.ts';
import { radixOrder } from './radix-order.ts';

/**
 * The columns that measurements and points on the map are made of, with incidents that are near in space near in
 * memory: entry `slot` of each column belongs to incident `index[slot]` of the table. Made once for a table. What is
 * found for one incident is then nearly always what is found for the next, and sums by cell or base stay where the
 * processor has them at hand.
 */
export interface ArrangedIncidents {
  readonly count: number;
  /** Index in the incident table. Incidents of one place keep their order. */
  readonly index: Int32Array;
  readonly points: PreparedPoints;
  /** NaN: not located. */
  readonly radiusKm: Float32Array;
  /** 1: dated to a month or better; 0: not dated. */
  readonly dated: Uint8Array;
  readonly day: Int32Array;
  /** The days that the source gives, to be shown: as in the incident table. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly datePrecision: Uint8Array;
  readonly fatalities: Int32Array;
  readonly perpetrator: Int32Array;
  /** Data row in its source, counted from 1. */
  readonly sourceRow: Uint32Array;
}

/** Steps of latitude and longitude that the order tells apart: 16 bits each, some 500 m. */
const STEPS = 0xffff;

/** Arranges the incidents of a table along a curve through space. */
export function arrangeIncidents(incidents: IncidentTable, arena: Arena): ArrangedIncidents {
  const { count, latitude, longitude } = incidents;
  const keys = new Uint32Array(count);
  for (let index = 0; index < count; index++)
    keys[index] = curveKey(float64At(latitude, index), float64At(longitude, index));
  const index = radixOrder(keys, indicesUpTo(count), arena);
  const take = <Kind extends Column>(column: ArrayLike<number>, into: Kind) =>
    gatherInto(column, index, into);
  return {
    count,
    index,
    points: preparePoints(take(latitude, new Float64Array(count)), take(longitude, new Float64Array(count))),
    radiusKm: take(incidents.radiusKm, new Float32Array(count)),
    dated: take(incidents.dated, new Uint8Array(count)),
    day: take(incidents.day, new Int32Array(count)),
    firstDay: take(incidents.firstDay, new Int32Array(count)),
    lastDay: take(incidents.lastDay, new Int32Array(count)),
    datePrecision: take(incidents.datePrecision, new Uint8Array(count)),
    fatalities: take(incidents.fatalitiesBest, new Int32Array(count)),
    perpetrator: take(incidents.perpetrator, new Int32Array(count)),
    sourceRow: rowsInOrder(incidents.sourceRow, index),
  };
}

/** A loop of its own: the general one serves four kinds of columns fast, and a fifth would make it slow for all. */
function rowsInOrder(sourceRow: Uint32Array, index: Int32Array): Uint32Array {
  const rows = new Uint32Array(index.length);
  for (let slot = 0; slot < index.length; slot++) rows[slot] = uint32At(sourceRow, int32At(index, slot));
  return rows;
}

/** Place along a Z-order curve (Morton 1966): the bits of latitude and longitude take turns. */
function curveKey(latitude: number, longitude: number): number {
  const north = ((latitude + 90) / 180) * STEPS;
  const east = ((longitude + 180) / 360) * STEPS;
  return ((spread(north) << 1) | spread(east)) >>> 0;
}

/** The lower 16 bits of a number, with a zero between each and the next. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
