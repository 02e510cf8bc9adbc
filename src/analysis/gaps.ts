import { forward as toMgrs } from 'mgrs/dist/mgrs.js';
import type { CellFindings, Gap } from '../model/findings.ts';
import type { Town } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import type { Day } from '../units/day.ts';
import type { CellSummary } from './cells.ts';
import { indicesUpTo } from './gather.ts';
import { distanceAndBearing } from './geodesic.ts';
import type { CellIndex } from './grid.ts';
import type { Ranked } from './groups.ts';
import { weightByAge } from './half-life.ts';
import { findNearest, preparePoints } from './nearest.ts';

/** Gap cells listed with town and reference; beyond these nobody reads, and their number is stated. */
const MOST_GAPS_LISTED = 1000;

/** 1 km: as fine as the centre of a cell deserves to be told. */
const MGRS_DIGITS = 2;

/** MGRS reference to 1 km; beyond 84 degrees north and 80 south, where MGRS uses another grid, an empty text. */
export function mgrsReference(latitude: number, longitude: number): string {
  return latitude > 84 || latitude < -80 ? '' : toMgrs([longitude, latitude], MGRS_DIGITS);
}

/** What a ranking of gaps reads. */
export interface GapInput {
  readonly ranked: Ranked;
  readonly summary: CellSummary;
  readonly index: CellIndex;
  /** The day from which ages are counted: the end of the period. */
  readonly asOf: Day;
  /** Names in the order of `cells.nearestBase`. */
  readonly baseNames: readonly string[];
  readonly towns: readonly Town[];
}

/**
 * Cells with evaluated incidents of which some are not covered at `settings.distanceKm`: how many there are, and the
 * worst of them, worst first.
 */
export function rankGaps(
  input: GapInput,
  settings: Pick<Settings, 'distanceKm' | 'gapsBy' | 'halfLifeDays'>,
): { gapCells: number; gaps: readonly Gap[] } {
  const { cells, known } = input.summary;
  const sums = sumUncovered(input, settings);
  const found = cells.cell.map((_, cell) => cell).filter(cell => sums.incidents[cell] > 0);
  found.sort((a, b) => sums.score[b] - sums.score[a] || sums.incidents[b] - sums.incidents[a] || a - b);
  const listed = found.slice(0, MOST_GAPS_LISTED);
  const latitude = listed.map(cell => input.index.latitude[known[cell]]);
  const longitude = listed.map(cell => input.index.longitude[known[cell]]);
  const towns = nearestTowns(latitude, longitude, input.towns);
  const gaps = listed.map((cell, row) => ({
    cell: cells.cell[cell],
    latitude: latitude[row],
    longitude: longitude[row],
    mgrs: mgrsReference(latitude[row], longitude[row]),
    incidents: cells.incidents[cell],
    fatalities: cells.fatalities[cell],
    uncoveredIncidents: sums.incidents[cell],
    uncoveredFatalities: sums.fatalities[cell],
    score: sums.score[cell],
    lastDay: cells.lastDay[cell] ?? input.asOf,
    town: towns[row],
    base: nearestBase(cells, cell, input.baseNames),
  }));
  return { gapCells: found.length, gaps };
}

/** Uncovered incidents, their fatalities, and the weighted sum that ranks, by cell. */
function sumUncovered(
  { ranked, summary, asOf }: GapInput,
  settings: Pick<Settings, 'distanceKm' | 'gapsBy' | 'halfLifeDays'>,
): { incidents: Float64Array; fatalities: Float64Array; score: Float64Array } {
  const count = summary.cells.cell.length;
  const incidents = new Float64Array(count);
  const fatalities = new Float64Array(count);
  const score = new Float64Array(count);
  for (let position = 0; position < ranked.order.length; position++) {
    if (ranked.distanceKm[position] <= settings.distanceKm) continue;
    const cell = summary.cellAt[position];
    incidents[cell]++;
    fatalities[cell] += ranked.fatalities[position];
    score[cell] +=
      (settings.gapsBy === 'fatalities' ? ranked.fatalities[position] : 1) *
      weightByAge(asOf - ranked.day[position], settings.halfLifeDays);
  }
  return { incidents, fatalities, score };
}

function nearestBase(cells: CellFindings, cell: number, baseNames: readonly string[]): Gap['base'] {
  const distanceKm = cells.distanceKm[cell];
  return distanceKm === null ? null : { name: baseNames[cells.nearestBase[cell]], distanceKm };
}

/** Nearest town to each point, with the bearing from the town to the point: "12 km north-east of ...". */
function nearestTowns(
  latitude: readonly number[],
  longitude: readonly number[],
  towns: readonly Town[],
): readonly Gap['town'][] {
  const nearest = new Int32Array(latitude.length).fill(-1);
  const candidates = preparePoints(
    towns.map(town => town.latitude),
    towns.map(town => town.longitude),
  );
  const into = { nearest, distanceKm: new Float64Array(nearest.length) };
  const points = preparePoints(latitude, longitude);
  findNearest(points, indicesUpTo(nearest.length), candidates, indicesUpTo(towns.length), into);
  return Array.from(nearest, (chosen, point) => {
    const town = towns[chosen];
    if (!town) return null;
    const line = distanceAndBearing(town.latitude, town.longitude, latitude[point], longitude[point]);
    return { name: town.name, ...line };
  });
}
