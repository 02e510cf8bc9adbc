import type { Demand } from '../model/demand.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { PeopleGrid, PopulationTable } from '../model/population.ts';
import type { Settings } from '../model/settings.ts';
import { float32At, float64At, int32At, nothingAt, uint8At } from '../units/at.ts';
import type { DaySpan } from '../units/date-span.ts';
import type { Day } from '../units/day.ts';
import { describeCells } from './grid.ts';
import { selectIncidents } from './select.ts';

/**
 * The incidents a plan is measured on: located, dated, passing the filters, in the period. Whether the record says
 * where the bases were on their date does not matter: a plan asks what would be in reach.
 *
 * @returns the demand and, for each of its entries, the index in the incident table
 */
export function demandOf(
  incidents: IncidentTable,
  settings: Settings,
): { demand: Demand; incidentAt: Int32Array } {
  const { selected } = selectIncidents(incidents, settings);
  const kept = new Int32Array(incidents.count);
  let count = 0;
  for (let index = 0; index < incidents.count; index++) {
    const isPlaced = !Number.isNaN(incidents.radiusKm[index]) && incidents.dated[index] === 1;
    if (selected[index] === 1 && isPlaced) kept[count++] = index;
  }
  const incidentAt = kept.slice(0, count);
  const demand: Demand = {
    count,
    latitude: pick(new Float64Array(count), incidents.latitude, incidentAt),
    longitude: pick(new Float64Array(count), incidents.longitude, incidentAt),
    radiusKm: pick(new Float32Array(count), incidents.radiusKm, incidentAt),
    fatalities: pick(new Int32Array(count), incidents.fatalitiesBest, incidentAt),
    day: pick(new Int32Array(count), incidents.day, incidentAt),
    perpetrator: pick(new Uint8Array(count), incidents.perpetrator, incidentAt),
  };
  return { demand, incidentAt };
}

/** First and last of the days that the sources give for the incidents at some indices; `null` when there are none. */
export function daysGiven(
  { firstDay, lastDay }: Pick<IncidentTable, 'firstDay' | 'lastDay'>,
  indices: Int32Array,
): DaySpan | null {
  if (indices.length === 0) return null;
  let first = int32At(firstDay, int32At(indices, 0));
  let last = int32At(lastDay, int32At(indices, 0));
  for (const index of indices) {
    first = Math.min(first, int32At(firstDay, index));
    last = Math.max(last, int32At(lastDay, index));
  }
  return { first, last };
}

/** First and last day of the incidents of a demand, as calculated with; `null` when there are none. */
export function daysOf(demand: Demand): DaySpan | null {
  if (demand.count === 0) return null;
  let first = int32At(demand.day, 0);
  let last = int32At(demand.day, 0);
  for (const day of demand.day) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { first, last };
}

function pick<Column extends Float64Array | Float32Array | Int32Array | Uint8Array>(
  into: Column,
  from: Column,
  indices: Int32Array,
): Column {
  for (let place = 0; place < indices.length; place++)
    into[place] = from[int32At(indices, place)] ?? nothingAt(from, int32At(indices, place));
  return into;
}

/** The part of a demand whose incidents pass a test. */
export function demandWhere(demand: Demand, test: (index: number) => boolean): Demand {
  const indices: number[] = [];
  for (let index = 0; index < demand.count; index++) if (test(index)) indices.push(index);
  return {
    count: indices.length,
    latitude: Float64Array.from(indices, index => float64At(demand.latitude, index)),
    longitude: Float64Array.from(indices, index => float64At(demand.longitude, index)),
    radiusKm: Float32Array.from(indices, index => float32At(demand.radiusKm, index)),
    fatalities: Int32Array.from(
      indices,
      index => demand.fatalities[index] ?? nothingAt(demand.fatalities, index),
    ),
    day: Int32Array.from(indices, index => int32At(demand.day, index)),
    perpetrator: Uint8Array.from(indices, index => uint8At(demand.perpetrator, index)),
  };
}

/** What an incident counts. */
interface DemandWeighting {
  readonly by: 'incidents' | 'fatalities';
  /** Age in days at which it counts half; `null`: age does not matter. */
  readonly halfLifeDays: number | null;
  /** The day that ages are counted to. */
  readonly asOf: Day;
}

/** Weight of each incident of the demand. */
export function demandWeights(demand: Demand, { by, halfLifeDays, asOf }: DemandWeighting): Float64Array {
  return Float64Array.from(
    { length: demand.count },
    (_, index) =>
      (by === 'incidents' ? 1 : (demand.fatalities[index] ?? nothingAt(demand.fatalities, index))) *
      weightByAge(asOf - int32At(demand.day, index), halfLifeDays),
  );
}

/**
 * Weight of an incident by its age: 1 on the day itself, one half after one half-life, one quarter after two.
 *
 * @param halfLifeDays `null`: age does not matter, the weight is 1
 */
export function weightByAge(ageDays: number, halfLifeDays: number | null): number {
  return halfLifeDays === null ? 1 : 0.5 ** (Math.max(0, ageDays) / halfLifeDays);
}

/** All population tables as one grid of points, cells at their centres; `null` when there is none. */
export function peopleGridOf(tables: readonly PopulationTable[]): PeopleGrid | null {
  if (tables.length === 0) return null;
  const count = tables.reduce((sum, { people }) => sum + people.length, 0);
  const grid = {
    count,
    latitude: new Float64Array(count),
    longitude: new Float64Array(count),
    people: new Float64Array(count),
  };
  let start = 0;
  for (const { people, places } of tables) {
    const { latitude, longitude } = places.by === 'cell' ? describeCells(places.cells) : places;
    grid.latitude.set(latitude, start);
    grid.longitude.set(longitude, start);
    grid.people.set(people, start);
    start += people.length;
  }
  return grid;
}
