import type { Demand } from '../../model/demand.ts';
import type { PlanFindings } from '../../model/plan-findings.ts';

/** First and last day of the incidents of a demand; `null` when there are none. */
export function daysOf(demand: Demand): PlanFindings['demandDays'] {
  if (demand.count === 0) return null;
  let first = demand.day[0];
  let last = demand.day[0];
  for (const day of demand.day) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return { first, last };
}
