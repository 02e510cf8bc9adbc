import type { ServiceProblem } from './service.ts';
import type { SiteRules } from './site-rules.ts';

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
  let cost = 0;
  for (let point = 0; point < weights.length; point++) {
    let nearest = already[point];
    for (const candidate of chosen) nearest = Math.min(nearest, distances[candidate][point]);
    if (weights[point] > 0) cost += weights[point] * nearest;
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
    Number.isFinite(km) ? km : distances.reduce((most, row) => Math.max(most, row[point]), 0),
  );
  const serves = distances.map(row => {
    const points: number[] = [];
    const worth: number[] = [];
    row.forEach((distance, point) => {
      const saved = weights[point] * (limit[point] - distance);
      if (!(saved > 0)) return;
      points.push(point);
      worth.push(saved);
    });
    return { points: Int32Array.from(points), worth: Float64Array.from(worth) };
  });
  const farthest = limit.reduce((sum, distance, point) => sum + weights[point] * distance, 0);
  return { service: { rules, points: weights.length, serves }, farthest };
}
