import { entryAt } from '../units/at.ts';
import type { CoverageColumns, Findings, Groups } from './findings.ts';

/** One group's figures at one distance. */
export interface CoverageAt {
  readonly incidents: number;
  readonly nominal: number;
  readonly certain: number;
  readonly possible: number;
  readonly expected: number;
  readonly fatalities: number;
  readonly coveredFatalities: number;
}

/**
 * The columns of groups of the findings at the distance of the measurement, which is always one of those measured.
 *
 * @throws RangeError for groups without columns, as those of a release that tells nothing of them
 */
export function chosenCoverage({ settings }: Findings, { coverage }: Groups): CoverageColumns {
  // By the distance, never by a place in the list: what is released tells of fewer distances than were measured.
  const column = coverage.find(({ km }) => km === settings.distanceKm);
  if (column === undefined) throw new RangeError(`nothing was measured at ${settings.distanceKm} km`);
  return column;
}

/** Figures of group `group` at that distance. */
export function coverageAt(findings: Findings, groups: Groups, group: number): CoverageAt {
  const column = chosenCoverage(findings, groups);
  return {
    incidents: entryAt(groups.incidents, group),
    nominal: entryAt(column.nominal, group),
    certain: entryAt(column.certain, group),
    possible: entryAt(column.possible, group),
    expected: entryAt(column.expected, group),
    fatalities: entryAt(groups.fatalities, group),
    coveredFatalities: entryAt(column.fatalities, group),
  };
}
