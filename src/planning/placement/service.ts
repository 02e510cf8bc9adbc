import type { SiteRules } from './site-rules.ts';

/**
 * Choose sites so that demand points are served as well as possible, each by the one chosen site that serves it best.
 * With savings of distance as worth this is the p-median problem (Hakimi 1964); with the share of an incident's disc
 * that is in reach it is expected coverage under location uncertainty.
 */
export interface ServiceProblem {
  readonly rules: SiteRules;
  /** Number of demand points. */
  readonly points: number;
  /** For each candidate the points it serves, ascending, and what serving each is worth, above 0. */
  readonly serves: readonly { readonly points: Int32Array; readonly worth: Float64Array }[];
}

/** Worth of a set of sites: each point counts with the best of them. */
export function serviceWorth(problem: ServiceProblem, chosen: readonly number[]): number {
  const best = new Float64Array(problem.points);
  for (const candidate of chosen) {
    const { points, worth } = problem.serves[candidate];
    for (let place = 0; place < points.length; place++) {
      best[points[place]] = Math.max(best[points[place]], worth[place]);
    }
  }
  return best.reduce((sum, value) => sum + value, 0);
}
