import type { Findings, Groups } from '../../model/findings.ts';
import { entryAt } from '../../units/at.ts';
import type { Format } from '../format.ts';

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

/** Figures of group `group` at the distance of the measurement, which is always one of those measured. */
export function coverageAt(findings: Findings, groups: Groups, group: number): CoverageAt {
  const column = entryAt(groups.coverage, findings.distancesKm.indexOf(findings.settings.distanceKm));
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

/** What is said beside the curve: shares of all incidents at the distance that was measured, counted and never read off it. */
export function coverageWords(findings: Findings, format: Pick<Format, 'chosenKm' | 'percent'>) {
  const { incidents, nominal, certain, possible } = coverageAt(findings, findings.overall, 0);
  return {
    distance: format.chosenKm(findings.settings.distanceKm),
    nominal: format.percent(nominal, incidents),
    certain: format.percent(certain, incidents),
    possible: format.percent(possible, incidents),
  };
}
