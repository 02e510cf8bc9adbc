import type { AreaFindings, CellFindings } from '../model/findings.ts';
import type { AreaOutline } from '../model/place.ts';
import { entryAt, float64At, int32At } from '../units/at.ts';
import { DATE_PRECISIONS, isWholeWeek, spanOf } from '../units/date-span.ts';
import type { ArrangedIncidents } from './arrange.ts';
import { indicesUpTo } from './columns.ts';
import { type AreaCells, type CellIndex, cellsOfArea } from './grid.ts';
import { type GroupInput, groupsOf, tallyOf } from './groups.ts';
import { findNearest, type NearestColumns, type PreparedPoints } from './nearest.ts';
import type { TakenIncidents } from './take.ts';

type IncidentDates = Pick<ArrangedIncidents, 'firstDay' | 'lastDay' | 'datePrecision'>;

const WEEK = DATE_PRECISIONS.indexOf('week');
/** Before every day there is. */
const NO_DAY = -2_147_483_648;

/** The nearest of the listed bases to the centre of each cell. */
export function nearestToCentres(
  centres: PreparedPoints,
  bases: PreparedPoints,
  active: Int32Array,
): NearestColumns {
  const nearest = new Int32Array(centres.latitude.length).fill(-1);
  const distanceKm = new Float64Array(nearest.length);
  findNearest(centres, indicesUpTo(nearest.length), bases, active, { nearest, distanceKm });
  return { nearest, distanceKm };
}

/** Results for each cell with evaluated incidents. */
export interface CellSummary {
  readonly cells: CellFindings;
  /** Index into the {@link CellIndex} of each cell in `cells`. */
  readonly known: Int32Array;
}

/** Sums up incidents by cell; cells are listed by the distance of their nearest incident. */
export function summariseCells(
  input: GroupInput,
  dates: IncidentDates,
  index: CellIndex,
  centres: NearestColumns,
): CellSummary {
  const { taken } = input;
  const tally = tallyOf(input, taken.cell, index.cells.length);
  const known = cellsByDistance(taken, index.cells.length);
  const each = <Value>(value: (cell: number) => Value) => {
    const values = new Array<Value>(known.length);
    for (let place = 0; place < known.length; place++) values[place] = value(int32At(known, place));
    return values;
  };
  const cells = {
    ...groupsOf(input, taken.cell, tally, known),
    ...lastDates(taken, dates, known, index.cells.length),
    cell: each(cell => entryAt(index.cells, cell)),
    areaKm2: each(cell => float64At(index.areaKm2, cell)),
    nearestBase: each(cell => int32At(centres.nearest, cell)),
    distanceKm: each(cell => finiteOrNull(float64At(centres.distanceKm, cell))),
  };
  return { cells, known };
}

/**
 * When the last incident of each cell was. Of incidents known only to a span of days, the last cannot have been before
 * the latest of their first days, nor after the latest of their last days: these are the ends of its own span.
 */
function lastDates(
  { count, slot, cell }: TakenIncidents,
  { firstDay, lastDay, datePrecision }: IncidentDates,
  known: Int32Array,
  cellCount: number,
): Pick<CellFindings, 'lastFrom' | 'lastTo' | 'lastPrecision'> {
  const from = new Int32Array(cellCount).fill(NO_DAY);
  const to = new Int32Array(cellCount).fill(NO_DAY);
  const isWeek = new Uint8Array(cellCount);
  for (let place = 0; place < count; place++) {
    const at = int32At(slot, place);
    const group = int32At(cell, place);
    if (int32At(firstDay, at) > int32At(from, group)) from[group] = int32At(firstDay, at);
    if (int32At(lastDay, at) <= int32At(to, group)) continue;
    to[group] = int32At(lastDay, at);
    isWeek[group] = datePrecision[at] === WEEK ? 1 : 0;
  }
  const spans = Array.from(known, group => {
    const span = spanOf(int32At(from, group), int32At(to, group));
    // An earlier incident may have narrowed the week of the last one: then both ends are known.
    return isWeek[group] === 1 && isWholeWeek(span) ? { ...span, precision: 'week' as const } : span;
  });
  return {
    lastFrom: spans.map(({ first }) => first),
    lastTo: spans.map(({ last }) => last),
    lastPrecision: spans.map(({ precision }) => precision),
  };
}

function cellsByDistance({ cell, byDistance }: TakenIncidents, cellCount: number): Int32Array {
  const isKnown = new Uint8Array(cellCount);
  const known = new Int32Array(cellCount);
  let count = 0;
  for (let position = 0; position < byDistance.length; position++) {
    const found = int32At(cell, int32At(byDistance, position));
    if (isKnown[found] === 1) continue;
    isKnown[found] = 1;
    known[count++] = found;
  }
  return known.subarray(0, count);
}

/** Distance from every cell of an area to the nearest base, with or without incidents. */
export function summariseArea(area: AreaCells, centres: NearestColumns): AreaFindings {
  return {
    resolution: area.resolution,
    cell: area.cells,
    nearestBase: Array.from(centres.nearest),
    distanceKm: Array.from(centres.distanceKm, finiteOrNull),
  };
}

/** Cells of the outlines chosen as area of interest; `null` when none is chosen or known. */
export function areaCells(
  outlines: readonly AreaOutline[],
  chosen: readonly string[],
  resolution: number,
): AreaCells | null {
  const wanted = outlines.filter(outline => chosen.includes(outline.id));
  return wanted.length > 0 ? cellsOfArea(wanted, resolution) : null;
}

function finiteOrNull(km: number): number | null {
  return Number.isFinite(km) ? km : null;
}
