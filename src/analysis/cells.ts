import type { AreaFindings, CellFindings } from '../model/findings.ts';
import type { AreaOutline } from '../model/place.ts';
import { type CellIndex, cellAreaKm2, cellCentres, cellsOfArea } from './grid.ts';
import { type Ranked, summariseGroups } from './groups.ts';
import { findNearest, type PreparedPoints, preparePoints } from './nearest.ts';

/** Bases to measure the centres of cells against: those active at the end of the period. */
export interface ActiveBases {
  readonly bases: PreparedPoints;
  readonly active: Int32Array;
}

/**
 * Results for each cell with evaluated incidents.
 *
 * @returns the findings and, for each position of `ranked.order`, the index of its cell in them
 */
export function summariseCells(
  ranked: Ranked,
  index: CellIndex,
  bases: ActiveBases,
): { cells: CellFindings; cellAt: Int32Array } {
  const place = new Int32Array(index.cells.length).fill(-1);
  const cell: string[] = [];
  const cellAt = Int32Array.from(ranked.order, incident => {
    const known = index.cellOf[incident];
    if (place[known] < 0) {
      place[known] = cell.length;
      cell.push(index.cells[known]);
    }
    return place[known];
  });
  const cells = {
    ...summariseGroups(ranked, cellAt, cell.length),
    cell,
    areaKm2: cell.map(cellAreaKm2),
    ...nearestToCentres(cell, bases),
  };
  return { cells, cellAt };
}

/** Distance from every cell of an area to the nearest base, with or without incidents. */
export function summariseArea(
  area: { resolution: number; cells: readonly string[] },
  bases: ActiveBases,
): AreaFindings {
  return { resolution: area.resolution, cell: area.cells, ...nearestToCentres(area.cells, bases) };
}

/** Cells of the outlines chosen as area of interest; `null` when none is chosen or known. */
export function areaCells(
  outlines: readonly AreaOutline[],
  chosen: readonly string[],
  resolution: number,
): { resolution: number; cells: readonly string[] } | null {
  const wanted = outlines.filter(outline => chosen.includes(outline.id));
  return wanted.length > 0 ? cellsOfArea(wanted, resolution) : null;
}

function nearestToCentres(
  cells: readonly string[],
  { bases, active }: ActiveBases,
): Pick<AreaFindings, 'nearestBase' | 'distanceKm'> {
  const centres = cellCentres(cells);
  const nearest = new Int32Array(cells.length).fill(-1);
  const distanceKm = new Float64Array(cells.length);
  const points = preparePoints(centres.latitude, centres.longitude);
  findNearest(points, Int32Array.from(nearest.keys()), bases, active, { nearest, distanceKm });
  return {
    nearestBase: Array.from(nearest),
    distanceKm: Array.from(distanceKm, km => (Number.isFinite(km) ? km : null)),
  };
}
