import { addTo, entryAt, float64At } from '../../units/at.ts';
import type { CoveringProblem } from './problem.ts';

/**
 * The same problem, smaller: demand points that the same candidates cover become one, points that no candidate covers
 * go, and candidates whose points another candidate covers as well are refused. Refused candidates cover nothing any
 * more; where a point counts only once, what the kept ones cover goes as well. So values differ by the same amount for
 * every choice, and the optimum does not change:
 * - merged points are covered together or not at all;
 * - a dominated candidate can always be exchanged for the one that dominates it, or left out when that one is chosen.
 *   That needs free choice and a single gain, so candidates bound by a rule are never dropped.
 *
 * @param spared candidates that are not refused although dominated: a known choice that is to stay possible
 */
export function reduceCovering(problem: CoveringProblem, spared: readonly number[] = []): CoveringProblem {
  const merged = mergePoints(problem);
  const dominated = dominatedCandidates(merged, spared);
  return dominated.length === 0
    ? merged
    : mergePoints({ ...merged, rules: { ...merged.rules, refuse: [...merged.rules.refuse, ...dominated] } });
}

function mergePoints(problem: CoveringProblem): CoveringProblem {
  const { rules, gains } = problem;
  const refused = new Set(rules.refuse);
  const isSettled = new Uint8Array(problem.weights.length);
  if (gains.length === 1) {
    for (const candidate of rules.keep)
      for (const point of entryAt(problem.covers, candidate)) isSettled[point] = 1;
  }
  const coveredBy: number[][] = Array.from(problem.weights, () => []);
  problem.covers.forEach((points, candidate) => {
    if (refused.has(candidate)) return;
    for (const point of points) entryAt(coveredBy, point).push(candidate);
  });
  const places = new Map<string, number>();
  const weights: number[] = [];
  const covers: number[][] = problem.covers.map(() => []);
  coveredBy.forEach((candidates, point) => {
    if (candidates.length === 0 || problem.weights[point] === 0 || isSettled[point] === 1) return;
    const key = candidates.join();
    const known = places.get(key);
    if (known !== undefined) {
      addTo(weights, known, float64At(problem.weights, point));
      return;
    }
    places.set(key, weights.length);
    for (const candidate of candidates) entryAt(covers, candidate).push(weights.length);
    weights.push(float64At(problem.weights, point));
  });
  return {
    ...problem,
    weights: Float64Array.from(weights),
    covers: covers.map(points => Int32Array.from(points)),
  };
}

function dominatedCandidates(
  { rules, covers, gains }: CoveringProblem,
  spared: readonly number[],
): readonly number[] {
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
    .sort((a, b) => entryAt(covers, b).length - entryAt(covers, a).length || a - b);
  const sets = new Map(free.map(candidate => [candidate, new Set(covers[candidate])]));
  const standing: number[] = [];
  const dominated: number[] = [];
  // Only a candidate that covers at least as many points can dominate; of equals the first one stands.
  for (const candidate of free) {
    const isDominated =
      !spared.includes(candidate) &&
      standing.some(other => isSubset(entryAt(covers, candidate), sets.get(other)));
    (isDominated ? dominated : standing).push(candidate);
  }
  return dominated;
}

function isSubset(points: Int32Array, others: ReadonlySet<number> | undefined): boolean {
  return others !== undefined && points.every(point => others.has(point));
}
