import { forward as toMgrs } from 'mgrs/dist/mgrs.js';
import type { CellFindings, Gap } from '../model/findings.ts';
import type { Town } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import { addFloat64, entryAt, float64At, int32At } from '../units/at.ts';
import type { Day } from '../units/day.ts';
import { isInReach } from '../units/distance.ts';
import type { CellSummary } from './cells.ts';
import { gatherInto, indicesUpTo } from './columns.ts';
import { weightByAge } from './demand.ts';
import { distanceAndBearing } from './geodesic.ts';
import type { CellIndex } from './grid.ts';
import { findNearest, preparePoints } from './nearest.ts';
import type { TakenIncidents } from './take.ts';

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
  readonly taken: TakenIncidents;
  readonly summary: CellSummary;
  readonly index: CellIndex;
  /** The day from which ages are counted: the end of the period. */
  readonly asOf: Day;
  /** Names in the order of `cells.nearestBase`. */
  readonly baseNames: readonly string[];
  readonly towns: readonly Town[];
}

/** Sums over the uncovered incidents of each cell of a summary. */
interface Uncovered {
  readonly incidents: Float64Array;
  readonly fatalities: Float64Array;
  /** What ranks. */
  readonly score: Float64Array;
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
  const { gapCells, listed } = worstFirst(sums);
  const latitude = listed.map(cell => float64At(input.index.latitude, int32At(known, cell)));
  const longitude = listed.map(cell => float64At(input.index.longitude, int32At(known, cell)));
  const towns = nearestTowns(latitude, longitude, input.towns);
  const gaps = listed.map((cell, row) => ({
    cell: entryAt(cells.cell, cell),
    latitude: entryAt(latitude, row),
    longitude: entryAt(longitude, row),
    mgrs: mgrsReference(entryAt(latitude, row), entryAt(longitude, row)),
    incidents: entryAt(cells.incidents, cell),
    fatalities: entryAt(cells.fatalities, cell),
    uncoveredIncidents: float64At(sums.incidents, cell),
    uncoveredFatalities: float64At(sums.fatalities, cell),
    score: float64At(sums.score, cell),
    last: {
      first: entryAt(cells.lastFrom, cell),
      last: entryAt(cells.lastTo, cell),
      precision: entryAt(cells.lastPrecision, cell),
    },
    town: entryAt(towns, row),
    base: nearestBase(cells, cell, input.baseNames),
  }));
  return { gapCells, gaps };
}

function sumUncovered(
  { taken, summary, index, asOf }: GapInput,
  settings: Pick<Settings, 'distanceKm' | 'gapsBy' | 'halfLifeDays'>,
): Uncovered {
  const count = index.cells.length;
  const incidents = new Float64Array(count);
  const fatalities = new Float64Array(count);
  const score = new Float64Array(count);
  for (let place = 0; place < taken.count; place++) {
    if (isInReach(float64At(taken.distanceKm, place), settings.distanceKm)) continue;
    const cell = int32At(taken.cell, place);
    addFloat64(incidents, cell, 1);
    addFloat64(fatalities, cell, int32At(taken.fatalities, place));
    addFloat64(
      score,
      cell,
      (settings.gapsBy === 'fatalities' ? int32At(taken.fatalities, place) : 1) *
        weightByAge(asOf - int32At(taken.day, place), settings.halfLifeDays),
    );
  }
  const ofSummary = (sums: Float64Array) =>
    gatherInto(sums, summary.known, new Float64Array(summary.known.length));
  return { incidents: ofSummary(incidents), fatalities: ofSummary(fatalities), score: ofSummary(score) };
}

/** How many cells have uncovered incidents, and the {@link MOST_GAPS_LISTED} worst of them. */
function worstFirst({ incidents, score }: Uncovered): { gapCells: number; listed: readonly number[] } {
  const scores = new Float64Array(score.length);
  let gapCells = 0;
  for (let cell = 0; cell < score.length; cell++)
    if (float64At(incidents, cell) > 0) scores[gapCells++] = float64At(score, cell);
  if (gapCells === 0) return { gapCells, listed: [] };
  // Only who can be listed is put in order: of numbers alone the engine's own sort is ten times faster.
  const ascending = scores.subarray(0, gapCells).sort();
  const lowest = float64At(ascending, Math.max(0, gapCells - MOST_GAPS_LISTED));
  const found: number[] = [];
  for (let cell = 0; cell < score.length; cell++) {
    if (float64At(incidents, cell) > 0 && float64At(score, cell) >= lowest) found.push(cell);
  }
  found.sort(
    (a, b) =>
      float64At(score, b) - float64At(score, a) || float64At(incidents, b) - float64At(incidents, a) || a - b,
  );
  return { gapCells, listed: found.slice(0, MOST_GAPS_LISTED) };
}

function nearestBase(cells: CellFindings, cell: number, baseNames: readonly string[]): Gap['base'] {
  const distanceKm = entryAt(cells.distanceKm, cell);
  return distanceKm === null
    ? null
    : { name: entryAt(baseNames, entryAt(cells.nearestBase, cell)), distanceKm };
}

/** Nearest town to each point, with the bearing from the town to the point: "12 km north-east of ...". */
export function nearestTowns(
  latitude: ArrayLike<number>,
  longitude: ArrayLike<number>,
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
    const line = distanceAndBearing(
      town.latitude,
      town.longitude,
      float64At(points.latitude, point),
      float64At(points.longitude, point),
    );
    return { name: town.name, ...line };
  });
}
