import type { CoveringProblem } from './covering.ts';
import type { ServiceProblem } from './service.ts';
import type { SiteRules } from './site-rules.ts';

/**
 * A service problem as a covering problem: each level of worth that a point can reach becomes a demand point of its
 * own, weighing what the level adds, covered by the candidates that reach it (the radius formulation of the p-median:
 * Cornuejols, Nemhauser & Wolsey 1980; Garcia, Labbe & Marin 2011).
 */
export function serviceAsCovering(problem: ServiceProblem, rules: SiteRules): CoveringProblem {
  const refused = new Set(rules.refuse);
  const servedBy: { candidate: number; worth: number }[][] = Array.from({ length: problem.points }, () => []);
  problem.serves.forEach(({ points, worth }, candidate) => {
    if (refused.has(candidate)) return;
    points.forEach((point, place) => {
      servedBy[point].push({ candidate, worth: worth[place] });
    });
  });
  const weights: number[] = [];
  const covers: number[][] = problem.serves.map(() => []);
  for (const offers of servedBy) {
    offers.sort((a, b) => b.worth - a.worth);
    offers.forEach(({ worth }, rank) => {
      const next = offers[rank + 1]?.worth ?? 0;
      if (worth === next) return;
      for (const { candidate } of offers.slice(0, rank + 1)) covers[candidate].push(weights.length);
      weights.push(worth - next);
    });
  }
  return {
    rules,
    weights: Float64Array.from(weights),
    covers: covers.map(points => Int32Array.from(points)),
    gains: [1],
  };
}
