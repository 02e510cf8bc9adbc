import { shareWithinReach } from '../../analysis/coverage.ts';
import { geodesicFromChordKm } from '../../analysis/geodesic.ts';
import { findNearest, type PreparedPoints, preparePoints } from '../../analysis/nearest.ts';
import type { Demand } from '../../model/demand.ts';
import { addInt32, float64At, int32At } from '../../units/at.ts';
import type { ReachingBase } from '../scenario/posture.ts';
import { forEachInReach, type SortedDemand, sortDemand } from '../scenario/sorted-demand.ts';
import type { Site } from './candidates.ts';
import { backupGains, type PlacementProblem } from './problem.ts';
import type { SiteRules } from './site-rules.ts';

/** Everything that a question about the best sites is made from. */
export interface Siting {
  readonly demand: Demand;
  /** Weight of each point of the demand, at least 0. */
  readonly weights: Float64Array;
  /** Bases already there, each with its own reach. */
  readonly existing: readonly ReachingBase[];
  readonly candidates: readonly Site[];
  /** Kilometres that a new base reaches. */
  readonly reachKm: number;
  readonly rules: SiteRules;
}

/** A problem, and what the existing bases already achieve: the value of its answer comes on top of that. */
export interface Sited<Objective extends PlacementProblem['objective']> {
  readonly problem: Extract<PlacementProblem, { readonly objective: Objective }>;
  readonly baseline: number;
}

/** Maximal covering: what an existing base reaches is covered already (`baseline`) and counts no more. */
export function coveringOf(siting: Siting): Sited<'covering'> {
  const { covers, times } = reachOf(siting);
  const weights = siting.weights.map((weight, point) => (int32At(times, point) > 0 ? 0 : weight));
  const baseline = sumOf(siting.weights, point => (int32At(times, point) > 0 ? 1 : 0));
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
      weights: siting.weights.map((weight, point) => weight * unavailable ** int32At(times, point)),
      covers,
      gains: backupGains(unavailable, siting.rules.sites),
    },
    baseline: sumOf(siting.weights, point => 1 - unavailable ** int32At(times, point)),
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
  for (const base of existing) for (const point of reachedBy(sorted, base)) addInt32(times, point, 1);
  const covers = candidates.map(({ latitude, longitude }) =>
    reachedBy(sorted, { latitude, longitude, reachKm }),
  );
  return { covers, times };
}

/** The points of a demand that each of some bases reaches: nominal, by the geodesic, ascending. */
export function reachedByEach(demand: Demand, bases: readonly ReachingBase[]): readonly Int32Array[] {
  const sorted = sortDemand(demand);
  return bases.map(base => reachedBy(sorted, base));
}

function reachedBy(sorted: SortedDemand, base: ReachingBase): Int32Array {
  const points: number[] = [];
  forEachInReach(sorted, base, (place, isNominal) => {
    if (isNominal) points.push(int32At(sorted.index, place));
  });
  return Int32Array.from(points).sort();
}

/**
 * Maximal expected covering under location uncertainty: an incident counts with the share of its disc that lies within
 * reach of the base that reaches most of it (METHODS, section 4), and a new base adds what it reaches beyond that.
 */
export function expectedOf({
  demand,
  weights,
  existing,
  candidates,
  reachKm,
  rules,
}: Siting): Sited<'service'> {
  const sorted = sortDemand(demand);
  const shares = new Float64Array(demand.count);
  for (const base of existing) {
    forEachShare(sorted, base, (point, share) => {
      shares[point] = Math.max(float64At(shares, point), share);
    });
  }
  const serves = candidates.map(({ latitude, longitude }) => {
    const found: { point: number; worth: number }[] = [];
    forEachShare(sorted, { latitude, longitude, reachKm }, (point, share) => {
      const worth = float64At(weights, point) * (share - float64At(shares, point));
      if (worth > 0) found.push({ point, worth });
    });
    found.sort((a, b) => a.point - b.point);
    return {
      points: Int32Array.from(found, ({ point }) => point),
      worth: Float64Array.from(found, ({ worth }) => worth),
    };
  });
  const baseline = weights.reduce((sum, weight, point) => sum + weight * float64At(shares, point), 0);
  return { problem: { objective: 'service', rules, points: demand.count, serves }, baseline };
}

function forEachShare(
  sorted: SortedDemand,
  base: ReachingBase,
  visit: (point: number, share: number) => void,
): void {
  const at = preparePoints([base.latitude], [base.longitude]);
  forEachInReach(sorted, base, place => {
    const distanceKm = geodesicFromChordKm(sorted.points, place, at, 0);
    const share = shareWithinReach(distanceKm, float64At(sorted.radiusKm, place), base.reachKm);
    if (share > 0) visit(int32At(sorted.index, place), share);
  });
}

/**
 * Least sum of weighted distances in kilometres, counting existing bases. `baseline` is the sum with those alone,
 * Infinity when there are none; divide by the sum of weights for the mean. Incidents at the same place are one point,
 * so the table of distances stays as small as it can.
 */
export function medianOf({ demand, weights, existing, candidates, rules }: Siting): Sited<'median'> {
  const merged = mergePlaces(demand.latitude, demand.longitude, weights);
  const points = preparePoints(merged.latitude, merged.longitude);
  const sites = preparePoints(
    candidates.map(({ latitude }) => latitude),
    candidates.map(({ longitude }) => longitude),
  );
  const distances = candidates.map((_, candidate) =>
    Float64Array.from(merged.weights, (_, point) => geodesicFromChordKm(points, point, sites, candidate)),
  );
  const already = nearestExisting(points, merged.weights.length, existing);
  const baseline = merged.weights.reduce((sum, weight, point) => sum + weight * float64At(already, point), 0);
  return { problem: { objective: 'median', rules, weights: merged.weights, distances, already }, baseline };
}

function nearestExisting(points: PreparedPoints, count: number, existing: Siting['existing']): Float64Array {
  const distanceKm = new Float64Array(count);
  findNearest(
    points,
    Int32Array.from({ length: count }, (_, point) => point),
    preparePoints(
      existing.map(({ latitude }) => latitude),
      existing.map(({ longitude }) => longitude),
    ),
    Int32Array.from(existing.keys()),
    { distanceKm, nearest: new Int32Array(count) },
  );
  return distanceKm;
}

function mergePlaces(
  latitude: Float64Array,
  longitude: Float64Array,
  weights: Float64Array,
): { latitude: number[]; longitude: number[]; weights: Float64Array } {
  const places = new Map<string, { latitude: number; longitude: number; weight: number }>();
  weights.forEach((weight, index) => {
    if (weight <= 0) return;
    const key = `${latitude[index]} ${longitude[index]}`;
    const known = places.get(key);
    if (known) known.weight += weight;
    else
      places.set(key, {
        latitude: float64At(latitude, index),
        longitude: float64At(longitude, index),
        weight,
      });
  });
  const merged = [...places.values()];
  return {
    latitude: merged.map(place => place.latitude),
    longitude: merged.map(place => place.longitude),
    weights: Float64Array.from(merged, place => place.weight),
  };
}
