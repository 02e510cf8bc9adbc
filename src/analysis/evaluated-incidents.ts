import type { CellCard, EvaluatedIncidents } from '../model/findings.ts';
import { entryAt, float64At, int32At, uint8At, uint32At } from '../units/at.ts';
import { cellCardOf } from './cell-card.ts';
import { indicesUpTo, scatter } from './columns.ts';
import type { Measured, MeasureInput } from './measure.ts';

/** One source in the combined table of incidents: its entries end before `end`, where the next one's start. */
export interface SourcePart {
  readonly id: string;
  readonly end: number;
}

/** A measurement, with the sources that it was made of. */
export interface Measurement extends Measured {
  readonly input: MeasureInput;
  readonly parts: readonly SourcePart[];
}

/** Index of the source that the incident at an index of the combined table came from. */
function sourceAt(parts: readonly SourcePart[], index: number): number {
  for (let place = 0; place < parts.length; place++) {
    if (index < entryAt(parts, place).end) return place;
  }
  throw new RangeError(`no incident ${index} in ${parts.at(-1)?.end ?? 0}`);
}

/** The card of one cell as it was measured. */
export function cardIn({ input, parts }: Measurement, cell: string): CellCard {
  return cellCardOf(cell, { ...input, sourceOf: index => entryAt(parts, sourceAt(parts, index)).id });
}

/** The evaluated incidents of a measurement, nearest to a base first. */
export function evaluatedIncidentsOf({ input, taken, parts, knownCells }: Measurement): EvaluatedIncidents {
  const { arranged, cells } = input;
  const placeOf = placesOf(knownCells, cells.cells.length);
  const columns = emptyColumns(
    taken.count,
    parts.map(({ id }) => id),
  );
  const positionOf = scatter(indicesUpTo(taken.count), taken.byDistance);
  // Columns are read from front to back, and only the writing jumps: the other way round takes three times as long.
  for (let place = 0; place < taken.count; place++) {
    const position = int32At(positionOf, place);
    const slot = int32At(taken.slot, place);
    columns.positions[position * 2] = float64At(arranged.points.longitude, slot);
    columns.positions[position * 2 + 1] = float64At(arranged.points.latitude, slot);
    columns.firstDay[position] = int32At(arranged.firstDay, slot);
    columns.lastDay[position] = int32At(arranged.lastDay, slot);
    columns.datePrecision[position] = uint8At(arranged.datePrecision, slot);
    columns.fatalities[position] = int32At(taken.fatalities, place);
    columns.distanceKm[position] = float64At(taken.distanceKm, place);
    columns.nearestBase[position] = int32At(taken.nearest, place);
    columns.perpetrator[position] = int32At(taken.perpetrator, place);
    columns.cell[position] = int32At(placeOf, int32At(taken.cell, place));
    columns.source[position] = sourceAt(parts, int32At(arranged.index, slot));
    columns.sourceRow[position] = uint32At(arranged.sourceRow, slot);
  }
  return columns;
}

/** Where each number stands in a list of them. */
function placesOf(listed: Int32Array, count: number): Int32Array {
  const places = new Int32Array(count);
  for (let place = 0; place < listed.length; place++) places[int32At(listed, place)] = place;
  return places;
}

function emptyColumns(count: number, sourceIds: readonly string[]): EvaluatedIncidents {
  return {
    count,
    positions: new Float64Array(count * 2),
    firstDay: new Int32Array(count),
    lastDay: new Int32Array(count),
    datePrecision: new Uint8Array(count),
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
