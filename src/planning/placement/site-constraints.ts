import { geodesicKm } from '../../analysis/geodesic.ts';
import { outlineContains } from '../../analysis/grid.ts';
import { preparePoints } from '../../analysis/nearest.ts';
import type { AreaOutline } from '../../model/place.ts';
import type { Site } from './site.ts';
import type { SiteRules } from './site-rules.ts';

/** A point in degrees. */
interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a planner demands of the sites; distances in kilometres, `null` where nothing is demanded. */
export interface SiteConstraints {
  /** Candidates, by number, that must and must not be chosen. */
  readonly keep: readonly number[];
  readonly refuse: readonly number[];
  /** Areas in which no site may lie. */
  readonly notWithin: readonly AreaOutline[];
  readonly leastFromBasesKm: number | null;
  readonly leastApartKm: number | null;
  /** Bases that can carry a temporary operating base. */
  readonly parents: readonly Point[];
  readonly mostFromParentKm: number | null;
  /** Sites that one parent can carry; each site counts with the parent nearest to it. */
  readonly mostPerParent: number | null;
}

/** Nothing is demanded. */
export const NO_CONSTRAINTS: SiteConstraints = {
  keep: [],
  refuse: [],
  notWithin: [],
  leastFromBasesKm: null,
  leastApartKm: null,
  parents: [],
  mostFromParentKm: null,
  mostPerParent: null,
};

/** Why a candidate is refused; `null` when it is not. Told beside the candidate. */
export type CandidateRefusal = 'refused' | 'in-excluded-area' | 'near-base' | 'far-from-parent' | null;

/**
 * The rules that follow from the constraints. A candidate that is kept and breaks one is in both lists, which
 * `checkRules` then names as the contradiction it is.
 *
 * @param sites how many may be chosen at most
 * @param bases the bases already there
 * @returns the rules, and for each candidate why it is refused
 */
export function siteRulesOf(
  candidates: readonly Site[],
  sites: number,
  constraints: SiteConstraints,
  bases: readonly Point[],
): { readonly rules: SiteRules; readonly refusals: readonly CandidateRefusal[] } {
  const { keep, leastApartKm, parents, mostPerParent } = constraints;
  const parentOf = candidates.map(candidate => nearestOf(parents, candidate));
  const refusals = candidates.map((candidate, index) =>
    constraints.refuse.includes(index)
      ? 'refused'
      : refusalOf(candidate, constraints, bases, parentOf[index].distanceKm),
  );
  const rules: SiteRules = {
    candidates: candidates.length,
    sites,
    keep,
    refuse: refusals.flatMap((refusal, index) => (refusal === null ? [] : [index])),
    conflicts: leastApartKm === null ? [] : pairsNearerThan(candidates, leastApartKm),
    groups:
      mostPerParent === null
        ? []
        : parents.map((_, parent) => ({
            members: parentOf.flatMap((nearest, index) => (nearest.index === parent ? [index] : [])),
            most: mostPerParent,
          })),
  };
  return { rules, refusals };
}

function refusalOf(
  candidate: Site,
  { notWithin, leastFromBasesKm, mostFromParentKm }: SiteConstraints,
  bases: readonly Point[],
  parentDistanceKm: number,
): CandidateRefusal {
  const { latitude, longitude } = candidate;
  if (notWithin.some(area => outlineContains(area, latitude, longitude))) return 'in-excluded-area';
  if (leastFromBasesKm !== null && nearestOf(bases, candidate).distanceKm < leastFromBasesKm) {
    return 'near-base';
  }
  return mostFromParentKm !== null && parentDistanceKm > mostFromParentKm ? 'far-from-parent' : null;
}

/** The nearest of some points by geodesic, the first of equals; index -1 and Infinity when there are none. */
function nearestOf(
  points: readonly Point[],
  { latitude, longitude }: Point,
): { index: number; distanceKm: number } {
  let nearest = { index: -1, distanceKm: Number.POSITIVE_INFINITY };
  points.forEach((point, index) => {
    const distanceKm = geodesicKm(latitude, longitude, point.latitude, point.longitude);
    if (distanceKm < nearest.distanceKm) nearest = { index, distanceKm };
  });
  return nearest;
}

function pairsNearerThan(
  candidates: readonly Site[],
  leastKm: number,
): readonly (readonly [number, number])[] {
  const latitude = candidates.map(candidate => candidate.latitude);
  const longitude = candidates.map(candidate => candidate.longitude);
  const { x, y, z } = preparePoints(latitude, longitude);
  const pairs: [number, number][] = [];
  for (let a = 0; a < candidates.length; a++) {
    for (let b = a + 1; b < candidates.length; b++) {
      // No geodesic is shorter than its chord.
      if (Math.hypot(x[a] - x[b], y[a] - y[b], z[a] - z[b]) >= leastKm) continue;
      if (geodesicKm(latitude[a], longitude[a], latitude[b], longitude[b]) < leastKm) pairs.push([a, b]);
    }
  }
  return pairs;
}
