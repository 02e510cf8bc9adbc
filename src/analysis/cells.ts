import type { AreaFindings, CellFindings } from '../model/findings.ts';
import type { AreaOutline } from '../model/place.ts';
import { gather, indicesUpTo } from './gather.ts';
import { type AreaCells, type CellColumns, type CellIndex, cellsOfArea } from './grid.ts';
import { type Ranked, summariseGroups } from './groups.ts';
import { findNearest, type NearestColumns, type PreparedPoints, preparePoints } from './nearest.ts';

/** The nearest of the listed bases to the centre of each cell. */
export function nearestToCentres(
  cells: CellColumns,
  bases: PreparedPoints,
  active: Int32Array,
): NearestColumns {
  const nearest = new Int32Array(cells.cells.length).fill(-1);
  const distanceKm = new Float64Array(cells.cells.length);
  const points = preparePoints(cells.latitude, cells.longitude);
  findNearest(points, indicesUpTo(nearest.length), bases, active, { nearest, distanceKm });
  return { nearest, distanceKm };
}

/** Results for each cell with evaluated incidents. */
export interface CellSummary {
  readonly cells: CellFindings;
  /** Index into `cells` of the cell at each position of `ranked.order`. */
  readonly cellAt: Int32Array;
  /** Index into the {@link CellIndex} of each cell in `cells`. */
  readonly known: readonly number[];
}

/** Sums up incidents by cell. */
export function summariseCells(ranked: Ranked, index: CellIndex, centres: NearestColumns): CellSummary {
  const place = new Int32Array(index.cells.length).fill(-1);
  const known: number[] = [];
  const cellAt = gather(index.cellOf, ranked.order);
  for (let position = 0; position < cellAt.length; position++) {
    const cell = cellAt[position];
    if (place[cell] < 0) place[cell] = known.push(cell) - 1;
    cellAt[position] = place[cell];
  }
  const cells = {
    ...summariseGroups(ranked, cellAt, known.length),
    cell: known.map(cell => index.cells[cell]),
    areaKm2: known.map(cell => index.areaKm2[cell]),
    nearestBase: known.map(cell => centres.nearest[cell]),
    distanceKm: known.map(cell => finiteOrNull(centres.distanceKm[cell])),
  };
  return { cells, cellAt, known };
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
