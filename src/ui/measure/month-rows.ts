import type { DataState, Findings } from '../../model/findings.ts';
import { type CoverageAt, coverageAt } from './coverage-at.ts';

export interface MonthRow extends CoverageAt {
  /** Month index (see `monthIndex`). */
  readonly month: number;
  readonly bases: number;
  readonly data: DataState;
}

/** The months of the period with what was covered at the measured distance, in order. */
export function monthRows(findings: Findings): readonly MonthRow[] {
  const { byMonth } = findings;
  return byMonth.incidents.map((_, group) => ({
    ...coverageAt(findings, byMonth, group),
    month: byMonth.firstMonth + group,
    bases: byMonth.bases[group] ?? 0,
    data: byMonth.data[group] ?? 'no-incident-data',
  }));
}
