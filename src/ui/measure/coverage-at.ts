import type { Findings, Groups } from '../../model/findings.ts';
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

/** Figures of group `group` at the distance of the measurement; zeros where the distance was not measured. */
export function coverageAt(findings: Findings, groups: Groups, group: number): CoverageAt {
  const column = groups.coverage.find(each => each.km === findings.settings.distanceKm);
  return {
    incidents: groups.incidents[group] ?? 0,
    nominal: column?.nominal[group] ?? 0,
    certain: column?.certain[group] ?? 0,
    possible: column?.possible[group] ?? 0,
    expected: column?.expected[group] ?? 0,
    fatalities: groups.fatalities[group] ?? 0,
    coveredFatalities: column?.fatalities[group] ?? 0,
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
