import type { EvaluatedIncidents } from '../model/findings.ts';
import type { Measured, MeasureInput } from './measure.ts';

/** One source in the combined table of incidents: its entries end before `end`, where the next one's start. */
export interface SourcePart {
  readonly id: string;
  readonly end: number;
}

/** The last measurement, with the sources that it was made of. */
export interface LastMeasured extends Measured {
  readonly input: MeasureInput;
  readonly parts: readonly SourcePart[];
}

/** Index of the source that the incident at an index of the combined table came from. */
export function sourceAt(parts: readonly SourcePart[], index: number): number {
  for (let place = 0; place < parts.length; place++) {
    if (index < parts[place].end) return place;
  }
  throw new RangeError(`no incident ${index} in ${parts.at(-1)?.end ?? 0}`);
}

/** The evaluated incidents of a measurement, nearest to a base first; none before anything was measured. */
export function evaluatedIncidentsOf(last: LastMeasured | null): EvaluatedIncidents {
  if (!last) return emptyColumns(0, []);
  const { incidents } = last.input;
  const { taken } = last;
  const { byDistance } = taken;
  const placeOf = placesOf(last.knownCells, last.input.cells.cells.length);
  const columns = emptyColumns(
    taken.count,
    last.parts.map(({ id }) => id),
  );
  for (let position = 0; position < taken.count; position++) {
    const place = byDistance[position];
    const index = taken.index[place];
    columns.positions[position * 2] = incidents.longitude[index];
    columns.positions[position * 2 + 1] = incidents.latitude[index];
    columns.day[position] = taken.day[place];
    columns.fatalities[position] = taken.fatalities[place];
    columns.distanceKm[position] = taken.distanceKm[place];
    columns.nearestBase[position] = taken.nearest[place];
    columns.perpetrator[position] = taken.perpetrator[place];
    columns.cell[position] = placeOf[taken.cell[place]];
    columns.source[position] = sourceAt(last.parts, index);
    columns.sourceRow[position] = incidents.sourceRow[index];
  }
  return columns;
}

/** Where each number stands in a list of them. */
function placesOf(listed: Int32Array, count: number): Int32Array {
  const places = new Int32Array(count);
  for (let place = 0; place < listed.length; place++) places[listed[place]] = place;
  return places;
}

function emptyColumns(count: number, sourceIds: readonly string[]): EvaluatedIncidents {
  return {
    count,
    positions: new Float64Array(count * 2),
    day: new Int32Array(count),
    fatalities: new Int32Array(count),
    distanceKm: new Float64Array(count),
    nearestBase: new Int32Array(count),
    perpetrator: new Uint8Array(count),
    cell: new Int32Array(count),
    source: new Uint16Array(count),
    sourceRow: new Uint32Array(count),
    sourceIds,
  };
}
