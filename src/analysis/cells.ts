import type { AreaFindings, CellFindings } from '../model/findings.ts';
import type { AreaOutline } from '../model/place.ts';
import { indicesUpTo } from './gather.ts';
import { type AreaCells, type CellIndex, cellsOfArea } from './grid.ts';
import { groupsOf } from './groups.ts';
import { findNearest, type NearestColumns, type PreparedPoints } from './nearest.ts';
import type { TakenIncidents } from './take.ts';
import { type GroupInput, tallyOf } from './tally.ts';

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
export function summariseCells(input: GroupInput, index: CellIndex, centres: NearestColumns): CellSummary {
  const { taken } = input;
  const tally = tallyOf(input, taken.cell, index.cells.length);
  const known = cellsByDistance(taken, index.cells.length);
  const each = <Value>(value: (cell: number) => Value) => {
    const values = new Array<Value>(known.length);
    for (let place = 0; place < known.length; place++) values[place] = value(known[place]);
    return values;
  };
  const cells = {
    ...groupsOf(input, taken.cell, tally, known),
    cell: each(cell => index.cells[cell]),
    areaKm2: each(cell => index.areaKm2[cell]),
    nearestBase: each(cell => centres.nearest[cell]),
    distanceKm: each(cell => finiteOrNull(centres.distanceKm[cell])),
  };
  return { cells, known };
}

function cellsByDistance({ cell, byDistance }: TakenIncidents, cellCount: number): Int32Array {
  const isKnown = new Uint8Array(cellCount);
  const known = new Int32Array(cellCount);
  let count = 0;
  for (let position = 0; position < byDistance.length; position++) {
    const found = cell[byDistance[position]];
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
