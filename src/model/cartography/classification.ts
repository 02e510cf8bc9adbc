import type { Findings } from '../findings.ts';
import type { MapMeasure } from '../view.ts';
import { classFrom, classUpTo, DISTANCE_BOUNDS_KM, roundBreaks } from './classes.ts';
import {
  incidentDensity,
  presenceClass,
  uncoveredIncidents,
  violenceOfCells,
  violenceTerciles,
} from './measure-values.ts';

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
    const incidents = findings.cells.incidents[index] ?? 0;
    const presence = presenceClass(incidents - (uncovered[index] ?? incidents), incidents);
    return presence * 3 + classUpTo(value, bounds);
  });
  return { subject: 'cells', type: 'grid', bounds, count: 9, classes };
}
