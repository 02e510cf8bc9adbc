import { coverageAt } from '../../model/coverage-at.ts';
import type { Findings } from '../../model/findings.ts';
import type { Format } from '../format.ts';

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
