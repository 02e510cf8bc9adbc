import type { CoveringProblem } from './covering.ts';

/**
 * The same problem, smaller: demand points that the same candidates cover become one, points that none covers go, and
 * candidates whose points another candidate covers as well are refused. The optimum does not change:
 * - merged points are covered together or not at all;
 * - a dominated candidate can always be exchanged for the one that dominates it, or left out when that one is chosen.
 *   That needs free choice and a single gain, so candidates bound by a rule are never dropped.
 */
export function reduceCovering(problem: CoveringProblem): CoveringProblem {
  const merged = mergePoints(problem);
  const refuse = [...problem.rules.refuse, ...dominatedCandidates(merged)];
  return { ...merged, rules: { ...problem.rules, refuse } };
}

function mergePoints(problem: CoveringProblem): CoveringProblem {
  const coveredBy: number[][] = Array.from(problem.weights, () => []);
  problem.covers.forEach((points, candidate) => {
    for (const point of points) coveredBy[point].push(candidate);
  });
  const places = new Map<string, number>();
  const weights: number[] = [];
  const covers: number[][] = problem.covers.map(() => []);
  coveredBy.forEach((candidates, point) => {
    if (candidates.length === 0 || problem.weights[point] === 0) return;
    const key = candidates.join();
    const known = places.get(key);
    if (known !== undefined) {
      weights[known] += problem.weights[point];
      return;
    }
    places.set(key, weights.length);
    for (const candidate of candidates) covers[candidate].push(weights.length);
    weights.push(problem.weights[point]);
  });
  return {
    ...problem,
    weights: Float64Array.from(weights),
    covers: covers.map(points => Int32Array.from(points)),
  };
}

function dominatedCandidates({ rules, covers, gains }: CoveringProblem): readonly number[] {
  if (gains.length > 1) return [];
  const bound = new Set([
    ...rules.keep,
    ...rules.conflicts.flat(),
    ...rules.groups.flatMap(group => group.members),
  ]);
  const refused = new Set(rules.refuse);
  const free = covers
    .map((_, candidate) => candidate)
    .filter(candidate => !bound.has(candidate) && !refused.has(candidate))
    .sort((a, b) => covers[b].length - covers[a].length || a - b);
  const sets = new Map(free.map(candidate => [candidate, new Set(covers[candidate])]));
  const standing: number[] = [];
  const dominated: number[] = [];
  // Only a candidate that covers at least as many points can dominate; of equals the first one stands.
  for (const candidate of free) {
    const isDominated = standing.some(other => isSubset(covers[candidate], sets.get(other)));
    (isDominated ? dominated : standing).push(candidate);
  }
  return dominated;
}

function isSubset(points: Int32Array, others: ReadonlySet<number> | undefined): boolean {
  return others !== undefined && points.every(point => others.has(point));
}
