import type { Findings } from '../model/findings.ts';
import type { MapMeasure } from '../model/map-measure.ts';
import { entryAt } from '../units/at.ts';
import {
  incidentDensity,
  presenceClass,
  uncoveredIncidents,
  violenceOfCells,
  violenceTerciles,
} from './measure-values.ts';

/** Most classes a ramp shows: more cannot be told apart on a map. */
export const MOST_CLASSES = 6;

/** Upper bounds of the distance classes in kilometres, each included, as "covered at X" includes X; the last is open. */
export const DISTANCE_BOUNDS_KM: readonly number[] = [5, 10, 25, 50, 100, 200];

const LADDERS: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];

/**
 * Lower bounds, each included, of classes for the positive values given: round numbers in steps of 1-2-5, or in wider
 * steps where the values span too much for {@link MOST_CLASSES}. The first bound is at most the least value; the last
 * is at most the greatest, so that no class is empty by construction at the ends. Empty when no value is positive.
 */
export function roundBreaks(values: readonly number[]): readonly number[] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = 0;
  for (const value of values) {
    if (value > 0 && value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (greatest === 0 || !Number.isFinite(greatest)) return [];
  for (const ladder of LADDERS) {
    const breaks = rungs(ladder, least, greatest);
    if (breaks.length <= MOST_CLASSES) return breaks;
  }
  return rungs([1], least, greatest).slice(-MOST_CLASSES);
}

/** Index of the class whose lower bound is the greatest that does not exceed `value`; the first class takes what is below. */
export function classFrom(value: number, lowerBounds: readonly number[]): number {
  let index = 0;
  while (index + 1 < lowerBounds.length && value >= entryAt(lowerBounds, index + 1)) {
    index++;
  }
  return index;
}

/** Index of the first class whose upper bound is at least `value`; beyond the last bound, the number of bounds. */
export function classUpTo(value: number, upperBounds: readonly number[]): number {
  const index = upperBounds.findIndex(bound => value <= bound);
  return index === -1 ? upperBounds.length : index;
}

/** Rungs of a ladder repeated in every decade: from the one at or below `least` to the last at or below `greatest`. */
function rungs(ladder: readonly number[], least: number, greatest: number): number[] {
  const found: number[] = [];
  const firstDecade = Math.floor(Math.log10(least)) - 1;
  const lastDecade = Math.ceil(Math.log10(greatest));
  for (let decade = firstDecade; decade <= lastDecade; decade++) {
    for (const rung of ladder) {
      // Through text, because 2 * 10 ** -3 is not the number written 0.002.
      const bound = Number(`${rung}e${decade}`);
      if (bound > greatest) return found;
      if (bound <= least) found.length = 0;
      found.push(bound);
    }
  }
  return found;
}

/** Class of a cell that carries no value of its measure: no fatalities, nothing uncovered, no base. */
export const NO_CLASS = -1;

/** Which class each cell of a map belongs to. Layers and legend both read it, so that they cannot disagree. */
export interface Classification {
  /** Whether the classes are those of `findings.cells` or of `findings.area`. */
  readonly subject: 'cells' | 'area';
  /** `from`: a class starts at its bound. `up-to`: a class ends with it. `grid`: class = presence x 3 + violence. */
  readonly type: 'from' | 'up-to' | 'grid';
  readonly bounds: readonly number[];
  /** Number of classes, without {@link NO_CLASS}. */
  readonly count: number;
  /** Class of each cell, in the order of the subject's `cell`. */
  readonly classes: readonly number[];
}

/**
 * Sorts the cells of the findings into classes of the measure.
 *
 * @param beside other findings whose map stands beside: the classes are then those of the values of both
 */
export function classify(
  findings: Findings,
  measure: MapMeasure,
  beside: Findings | null = null,
): Classification {
  if (measure === 'distance') return byDistance(findings);
  if (measure === 'violence-presence') return byViolenceAndPresence(findings);
  const values = valuesOf(findings, measure);
  return byValue(values, roundBreaks(beside ? [...values, ...valuesOf(beside, measure)] : values));
}

function valuesOf(
  findings: Findings,
  measure: Exclude<MapMeasure, 'distance' | 'violence-presence'>,
): readonly number[] {
  switch (measure) {
    case 'incidents':
      return findings.cells.incidents;
    case 'fatalities':
      return findings.cells.fatalities;
    case 'density':
      return incidentDensity(findings.cells);
    case 'gaps':
      return uncoveredIncidents(findings);
  }
}

function byValue(values: readonly number[], bounds: readonly number[]): Classification {
  const classes = values.map(value => (value > 0 ? classFrom(value, bounds) : NO_CLASS));
  return { subject: 'cells', type: 'from', bounds, count: bounds.length, classes };
}

function byDistance({ area, cells }: Findings): Classification {
  const distances = (area ?? cells).distanceKm;
  const classes = distances.map(distanceKm =>
    distanceKm === null ? NO_CLASS : classUpTo(distanceKm, DISTANCE_BOUNDS_KM),
  );
  const count = DISTANCE_BOUNDS_KM.length + 1;
  return { subject: area ? 'area' : 'cells', type: 'up-to', bounds: DISTANCE_BOUNDS_KM, count, classes };
}

function byViolenceAndPresence(findings: Findings): Classification {
  const violence = violenceOfCells(findings);
  const bounds = violenceTerciles(violence);
  const uncovered = uncoveredIncidents(findings);
  const classes = violence.map((value, index) => {
    const incidents = entryAt(findings.cells.incidents, index);
    const presence = presenceClass(incidents - entryAt(uncovered, index), incidents);
    return presence * 3 + classUpTo(value, bounds);
  });
  return { subject: 'cells', type: 'grid', bounds, count: 9, classes };
}
