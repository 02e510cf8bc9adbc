import type { Findings, Groups } from '../../model/findings.ts';

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
