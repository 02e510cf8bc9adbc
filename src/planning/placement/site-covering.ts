import type { ReachingBase } from '../scenario/posture.ts';
import { forEachInReach, type SortedDemand, sortDemand } from '../scenario/sorted-demand.ts';
import { backupGains } from './covering.ts';
import type { Sited, Siting } from './siting.ts';

/** Maximal covering: what an existing base reaches is covered already (`baseline`) and counts no more. */
export function coveringOf(siting: Siting): Sited<'covering'> {
  const { covers, times } = reachOf(siting);
  const weights = siting.weights.map((weight, point) => (times[point] > 0 ? 0 : weight));
  const baseline = sumOf(siting.weights, point => (times[point] > 0 ? 1 : 0));
  return { problem: { objective: 'covering', rules: siting.rules, weights, covers, gains: [1] }, baseline };
}

/**
 * Maximal expected covering when each base, existing or new, is unavailable with a probability q: an incident with k
 * bases in reach counts 1 - q^k. With e existing ones in reach the next adds q^e (1 - q), so its weight shrinks.
 */
export function backupOf(siting: Siting, unavailable: number): Sited<'covering'> {
  const { covers, times } = reachOf(siting);
  return {
    problem: {
      objective: 'covering',
      rules: siting.rules,
      weights: siting.weights.map((weight, point) => weight * unavailable ** times[point]),
      covers,
      gains: backupGains(unavailable, siting.rules.sites),
    },
    baseline: sumOf(siting.weights, point => 1 - unavailable ** times[point]),
  };
}

/** Fewest sites so that, with the existing bases, at least `share` (0 to 1) of all weight is covered. */
export function requiredOf(siting: Siting, share: number): Sited<'required'> {
  const { problem, baseline } = coveringOf(siting);
  const required = Math.max(0, share * sumOf(siting.weights, () => 1) - baseline);
  return { problem: { ...problem, objective: 'required', required }, baseline };
}

function sumOf(weights: Float64Array, share: (point: number) => number): number {
  return weights.reduce((sum, weight, point) => sum + weight * share(point), 0);
}

/** What each candidate reaches, and how many existing bases reach each point; nominal, by the geodesic. */
function reachOf({ demand, existing, candidates, reachKm }: Siting): {
  readonly covers: readonly Int32Array[];
  readonly times: Int32Array;
} {
  const sorted = sortDemand(demand);
  const times = new Int32Array(demand.count);
  for (const base of existing) for (const point of reachedBy(sorted, base)) times[point]++;
  const covers = candidates.map(({ latitude, longitude }) =>
    reachedBy(sorted, { latitude, longitude, reachKm }),
  );
  return { covers, times };
}

function reachedBy(sorted: SortedDemand, base: ReachingBase): Int32Array {
  const points: number[] = [];
  forEachInReach(sorted, base, (place, isNominal) => {
    if (isNominal) points.push(sorted.index[place]);
  });
  return Int32Array.from(points).sort();
}
