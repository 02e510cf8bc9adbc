import type { Highs } from 'highs';
import { placeSites } from './place.ts';
import type { Placement, PlaceOptions } from './placement.ts';
import { medianCost, type PlacementProblem } from './problem.ts';

/** Problems that have a best value for each number of sites. */
export type FrontierProblem = Exclude<PlacementProblem, { readonly objective: 'required' }>;

/** The best that so many sites can do. */
export interface FrontierStep {
  readonly sites: number;
  readonly placement: Placement;
  /** How much better than the step before, at least 0; `null` for a first step that nothing compares with. */
  readonly marginalGain: number | null;
}

/** How far the frontier is drawn. */
export const MOST_FRONTIER_SITES = 10;

/**
 * Best value for each number of sites from as many as are kept (at least 1) up to `most`, each solved exactly from the
 * step before. Ends early where no further site adds anything. `onStep` gets each step as it is known; the time limit
 * is for each.
 */
export function frontier(
  highs: Highs,
  problem: FrontierProblem,
  most: number,
  options: Omit<PlaceOptions, 'start' | 'onProgress'> & { readonly onStep?: (step: FrontierStep) => void },
): readonly FrontierStep[] {
  const { rules } = problem;
  const steps: FrontierStep[] = [];
  const first = Math.max(1, new Set(rules.keep).size);
  const last = Math.min(most, rules.candidates - new Set(rules.refuse).size);
  let before = valueBefore(problem, first);
  let start: readonly number[] = rules.keep;
  for (let sites = first; sites <= last; sites++) {
    const placement = placeSites(highs, { ...problem, rules: { ...rules, sites } }, { ...options, start });
    const marginalGain = before === null ? null : Math.abs(placement.value - before);
    const step = { sites, placement, marginalGain };
    steps.push(step);
    options.onStep?.(step);
    if (placement.chosen.length < sites) break;
    before = placement.value;
    start = placement.chosen;
  }
  return steps;
}

/** Value without any new site; `null` where distances are to new sites alone, or where kept ones count already. */
function valueBefore(problem: FrontierProblem, first: number): number | null {
  if (first > 1) return null;
  if (problem.objective !== 'median') return 0;
  const cost = medianCost(problem, []);
  return Number.isFinite(cost) ? cost : null;
}
