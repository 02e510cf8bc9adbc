import { shareWithinReach } from '../../analysis/coverage.ts';
import { geodesicFromChordKm } from '../../analysis/geodesic.ts';
import { preparePoints } from '../../analysis/nearest.ts';
import type { ReachingBase } from '../scenario/posture.ts';
import { forEachInReach, type SortedDemand, sortDemand } from '../scenario/sorted-demand.ts';
import type { Sited, Siting } from './siting.ts';

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
      shares[point] = Math.max(shares[point], share);
    });
  }
  const serves = candidates.map(({ latitude, longitude }) => {
    const found: { point: number; worth: number }[] = [];
    forEachShare(sorted, { latitude, longitude, reachKm }, (point, share) => {
      const worth = weights[point] * (share - shares[point]);
      if (worth > 0) found.push({ point, worth });
    });
    found.sort((a, b) => a.point - b.point);
    return {
      points: Int32Array.from(found, ({ point }) => point),
      worth: Float64Array.from(found, ({ worth }) => worth),
    };
  });
  const baseline = weights.reduce((sum, weight, point) => sum + weight * shares[point], 0);
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
    const share = shareWithinReach(distanceKm, sorted.radiusKm[place], base.reachKm);
    if (share > 0) visit(sorted.index[place], share);
  });
}
