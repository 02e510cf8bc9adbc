import { forward as toMgrs } from 'mgrs';
import type { CellFindings, Gap } from '../model/findings.ts';
import type { Town } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import type { Day } from '../units/day.ts';
import { distanceAndBearing } from './geodesic.ts';
import { cellCentres } from './grid.ts';
import type { Ranked } from './groups.ts';
import { weightByAge } from './half-life.ts';
import { findNearest, type PreparedPoints, preparePoints } from './nearest.ts';

/** 1 km: as fine as the centre of a cell deserves to be told. */
const MGRS_DIGITS = 2;

/** MGRS reference to 1 km; beyond 84 degrees north and 80 south, where MGRS uses another grid, an empty text. */
export function mgrsReference(latitude: number, longitude: number): string {
  return latitude > 84 || latitude < -80 ? '' : toMgrs([longitude, latitude], MGRS_DIGITS);
}

/**
 * Cells with evaluated incidents of which some are not covered at `settings.distanceKm`, worst first.
 *
 * @param cellAt index into `cells` of the incident at each position of `ranked.order`
 * @param asOf the day from which ages are counted
 * @param baseNames names in the order of `cells.nearestBase`
 */
export function rankGaps(
  ranked: Ranked,
  cellAt: Int32Array,
  cells: CellFindings,
  settings: Pick<Settings, 'distanceKm' | 'gapsBy' | 'halfLifeDays'>,
  asOf: Day,
  baseNames: readonly string[],
  towns: readonly Town[],
): readonly Gap[] {
  const uncoveredIncidents = new Float64Array(cells.cell.length);
  const uncoveredFatalities = new Float64Array(cells.cell.length);
  const score = new Float64Array(cells.cell.length);
  cellAt.forEach((cell, position) => {
    const index = ranked.order[position];
    if (ranked.distanceKm[index] <= settings.distanceKm) return;
    const fatalities = ranked.fatalities[index];
    uncoveredIncidents[cell]++;
    uncoveredFatalities[cell] += fatalities;
    score[cell] +=
      (settings.gapsBy === 'fatalities' ? fatalities : 1) *
      weightByAge(asOf - ranked.day[index], settings.halfLifeDays);
  });
  const gapCells = cells.cell.map((_, index) => index).filter(index => uncoveredIncidents[index] > 0);
  gapCells.sort((a, b) => score[b] - score[a] || uncoveredIncidents[b] - uncoveredIncidents[a] || a - b);
  const centres = cellCentres(gapCells.map(index => cells.cell[index]));
  const nearestTown = townFinder(preparePoints(centres.latitude, centres.longitude), towns);
  return gapCells.map((cell, row) => ({
    cell: cells.cell[cell],
    latitude: centres.latitude[row],
    longitude: centres.longitude[row],
    mgrs: mgrsReference(centres.latitude[row], centres.longitude[row]),
    incidents: cells.incidents[cell],
    fatalities: cells.fatalities[cell],
    uncoveredIncidents: uncoveredIncidents[cell],
    uncoveredFatalities: uncoveredFatalities[cell],
    score: score[cell],
    lastDay: cells.lastDay[cell] ?? asOf,
    town: nearestTown(row),
    base: baseOf(cells, cell, baseNames),
  }));
}

function baseOf(cells: CellFindings, cell: number, baseNames: readonly string[]): Gap['base'] {
  const distanceKm = cells.distanceKm[cell];
  return distanceKm === null ? null : { name: baseNames[cells.nearestBase[cell]], distanceKm };
}

/** Nearest town to each point, with the bearing from the town to the point: "12 km north-east of ...". */
function townFinder(points: PreparedPoints, towns: readonly Town[]): (point: number) => Gap['town'] {
  const nearest = new Int32Array(points.latitude.length).fill(-1);
  findNearest(
    points,
    Int32Array.from(nearest.keys()),
    preparePoints(
      towns.map(town => town.latitude),
      towns.map(town => town.longitude),
    ),
    Int32Array.from(towns.keys()),
    { nearest, distanceKm: new Float64Array(nearest.length) },
  );
  return point => {
    const town = towns[nearest[point]];
    if (!town) return null;
    return {
      name: town.name,
      ...distanceAndBearing(town.latitude, town.longitude, points.latitude[point], points.longitude[point]),
    };
  };
}
