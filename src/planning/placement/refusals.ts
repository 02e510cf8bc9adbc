import type { Highs } from 'highs';
import { placeSites } from './place.ts';
import type { Placement, PlaceOptions } from './placement.ts';
import { coveredWeight, isEnough, medianCost, type PlacementProblem, serviceWorth } from './problem.ts';
import { openChoice } from './site-rules.ts';

/** What refusing one chosen site means. */
export interface Refusal {
  readonly site: number;
  /** The best placement without it. */
  readonly without: Placement;
  /** How much worse that is, at least 0. */
  readonly lost: number;
  /** The site that does best in its place while all others stay; `null` when none may stand there. */
  readonly substitute: { readonly site: number; readonly lost: number } | null;
}

/**
 * For each chosen site that the rules do not demand: what is lost when it is refused, by solving again without it, and
 * the one site that replaces it best. `onRefusal` gets each as it is known; the time limit is for each.
 */
export function refusals(
  highs: Highs,
  problem: PlacementProblem,
  placement: Placement,
  options: Omit<PlaceOptions, 'start' | 'onProgress'> & { readonly onRefusal?: (refusal: Refusal) => void },
): readonly Refusal[] {
  const { rules } = problem;
  const kept = new Set(rules.keep);
  return placement.chosen
    .filter(site => !kept.has(site))
    .map(site => {
      const others = placement.chosen.filter(other => other !== site);
      const substitute = substituteFor(problem, others, site);
      const without = placeSites(
        highs,
        { ...problem, rules: { ...rules, refuse: [...rules.refuse, site] } },
        { ...options, start: substitute ? [...others, substitute.site] : others },
      );
      const lost = Math.abs(without.value - placement.value);
      const refusal = {
        site,
        without,
        lost,
        substitute: substitute && {
          site: substitute.site,
          lost: Math.abs(substitute.value - placement.value),
        },
      };
      options.onRefusal?.(refusal);
      return refusal;
    });
}

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
function substituteFor(
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
