import { coveredWeight } from './covering.ts';
import { medianCost } from './median.ts';
import type { PlacementProblem } from './problem.ts';
import { isEnough } from './required.ts';
import { serviceWorth } from './service.ts';
import { openChoice } from './site-rules.ts';

/** Value of a choice in the terms of the problem; for required coverage the weight covered, which decides there. */
function worthOf(problem: PlacementProblem, chosen: readonly number[]): number {
  switch (problem.objective) {
    case 'covering':
    case 'required':
      return coveredWeight(problem, chosen);
    case 'service':
      return serviceWorth(problem, chosen);
    case 'median':
      return medianCost(problem, chosen);
  }
}

interface Substitute {
  readonly site: number;
  readonly value: number;
}

/**
 * The allowed site that does best beside the others, with the value they reach together; `refused` is not asked. For
 * required coverage it must still cover enough, and the value is the number of sites.
 */
export function substituteFor(
  problem: PlacementProblem,
  others: readonly number[],
  refused: number,
): Substitute | null {
  const choice = openChoice({ ...problem.rules, keep: others });
  const sign = problem.objective === 'median' ? -1 : 1;
  let best: Substitute | null = null;
  for (let site = 0; site < problem.rules.candidates; site++) {
    if (site === refused || !choice.mayChoose(site)) continue;
    const value = worthOf(problem, [...others, site]);
    if (best === null || sign * value > sign * best.value) best = { site, value };
  }
  if (best === null || problem.objective !== 'required') return best;
  return isEnough(problem, best.value) ? { site: best.site, value: others.length + 1 } : null;
}
