import type { SiteRules } from './site-rules.ts';

/**
 * Choose sites so that as much weight as possible is covered (Church & ReVelle 1974, "The maximal covering location
 * problem"). With several gains, a demand point counts again for each further site that covers it (Daskin 1983, "A
 * maximum expected covering location model").
 */
export interface CoveringProblem {
  readonly rules: SiteRules;
  /** Weight of each demand point, at least 0. */
  readonly weights: Float64Array;
  /** Demand points that each candidate covers, ascending. */
  readonly covers: readonly Int32Array[];
  /** Share of the weight gained by the first, second, ... site that covers a point; descending. */
  readonly gains: readonly number[];
}

/** Gains when each of the sites is unavailable with a probability: k sites in reach count 1 - q^k. */
export function backupGains(unavailable: number, sites: number): readonly number[] {
  return Array.from({ length: Math.max(1, sites) }, (_, k) => (1 - unavailable) * unavailable ** k);
}

/** Weight covered by a set of sites. */
export function coveredWeight(problem: CoveringProblem, chosen: readonly number[]): number {
  const times = new Int32Array(problem.weights.length);
  let covered = 0;
  for (const candidate of chosen) {
    for (const point of problem.covers[candidate]) {
      covered += problem.weights[point] * (problem.gains[times[point]] ?? 0);
      times[point]++;
    }
  }
  return covered;
}
