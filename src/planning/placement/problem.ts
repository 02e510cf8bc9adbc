import { addInt32, entryAt, float64At, int32At } from '../../units/at.ts';
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
    for (const point of entryAt(problem.covers, candidate)) {
      covered += float64At(problem.weights, point) * (problem.gains[int32At(times, point)] ?? 0);
      addInt32(times, point, 1);
    }
  }
  return covered;
}

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
    const { points, worth } = entryAt(problem.serves, candidate);
    for (let place = 0; place < points.length; place++) {
      best[int32At(points, place)] = Math.max(
        float64At(best, int32At(points, place)),
        float64At(worth, place),
      );
    }
  }
  return best.reduce((sum, value) => sum + value, 0);
}

/**
 * Choose sites so that the sum of weighted distances to the nearest of them is least (p-median; Hakimi 1964, "Optimum
 * locations of switching centers and the absolute centers and medians of a graph", Operations Research 12).
 */
export interface MedianProblem {
  readonly rules: SiteRules;
  /** Weight of each demand point, at least 0. */
  readonly weights: Float64Array;
  /** Distance from each candidate to each point: `distances[candidate][point]`, finite. */
  readonly distances: readonly Float64Array[];
  /** Distance of each point without any new site, Infinity where there is none; what is farther never counts. */
  readonly already: Float64Array;
}

/** Sum of weighted distances to the nearest of the chosen sites, or to what is there already. */
export function medianCost(
  { weights, distances, already }: MedianProblem,
  chosen: readonly number[],
): number {
  const rows = chosen.map(candidate => entryAt(distances, candidate));
  let cost = 0;
  for (let point = 0; point < weights.length; point++) {
    let nearest = float64At(already, point);
    for (const row of rows) nearest = Math.min(nearest, float64At(row, point));
    if (float64At(weights, point) > 0) cost += float64At(weights, point) * nearest;
  }
  return cost;
}

/**
 * The problem as one of service: a site is worth, to a point, what it saves against the farthest distance that any
 * choice could leave. The cost of a choice is `farthest` less its worth, once any site is chosen.
 */
export function medianAsService(problem: MedianProblem): { service: ServiceProblem; farthest: number } {
  const { rules, weights, distances, already } = problem;
  const limit = already.map((km, point) =>
    Number.isFinite(km) ? km : distances.reduce((most, row) => Math.max(most, float64At(row, point)), 0),
  );
  const serves = distances.map(row => {
    const points: number[] = [];
    const worth: number[] = [];
    row.forEach((distance, point) => {
      const saved = float64At(weights, point) * (float64At(limit, point) - distance);
      if (!(saved > 0)) return;
      points.push(point);
      worth.push(saved);
    });
    return { points: Int32Array.from(points), worth: Float64Array.from(worth) };
  });
  const farthest = limit.reduce((sum, distance, point) => sum + float64At(weights, point) * distance, 0);
  return { service: { rules, points: weights.length, serves }, farthest };
}

/**
 * Choose as few sites as cover a required weight (partial set covering; Toregas and others 1971, "The location of
 * emergency service facilities", Operations Research 19, when everything is required). `rules.sites` is the most that
 * may be chosen.
 */
export interface RequiredProblem extends CoveringProblem {
  readonly required: number;
}

/** Sums of weights depend on their order: what falls short by less than this share is not short. */
const ROUNDING = 1e-9;

/** Whether a weight is as much as is required. */
export function isEnough({ required }: RequiredProblem, weight: number): boolean {
  return weight >= required - ROUNDING * Math.max(1, required);
}

/** Whether a choice covers what is required. */
export function coversRequired(problem: RequiredProblem, chosen: readonly number[]): boolean {
  return isEnough(problem, coveredWeight(problem, chosen));
}

/** What can be asked of the optimiser. */
export type PlacementProblem =
  /** Most weight covered, with or without backup. */
  | ({ readonly objective: 'covering' } & CoveringProblem)
  /** Most worth, each point counting with the site that serves it best. */
  | ({ readonly objective: 'service' } & ServiceProblem)
  /** Least sum of weighted distances. */
  | ({ readonly objective: 'median' } & MedianProblem)
  /** Fewest sites that cover a required weight. */
  | ({ readonly objective: 'required' } & RequiredProblem);
