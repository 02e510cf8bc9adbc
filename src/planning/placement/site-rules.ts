import { geodesicKm } from '../../analysis/geodesic.ts';
import { outlineContains } from '../../analysis/grid.ts';
import { preparePoints } from '../../analysis/nearest.ts';
import type { AreaOutline } from '../../model/place.ts';
import { addTo, entryAt, float64At } from '../../units/at.ts';
import type { Site } from './candidates.ts';

/** Which sets of candidate sites may be chosen. Candidates are numbered from 0. */
export interface SiteRules {
  /** Number of candidates. */
  readonly candidates: number;
  /** Sites to choose at most. */
  readonly sites: number;
  /** Candidates that must be chosen. */
  readonly keep: readonly number[];
  /** Candidates that must not be chosen. */
  readonly refuse: readonly number[];
  /** Pairs of which at most one may be chosen. */
  readonly conflicts: readonly (readonly [number, number])[];
  /** Sets of which at most `most` may be chosen: the temporary bases that one parent can carry. */
  readonly groups: readonly { readonly members: readonly number[]; readonly most: number }[];
}

/** Rules without any restriction but the number of sites. */
export function freeChoice(candidates: number, sites: number): SiteRules {
  return { candidates, sites, keep: [], refuse: [], conflicts: [], groups: [] };
}

/** Why no set of sites satisfies the rules; `null` when the kept ones alone do. */
export type RulesProblem =
  | 'no-candidates'
  | 'more-sites-than-candidates'
  | 'more-kept-than-sites'
  | 'kept-and-refused'
  | 'kept-in-conflict'
  | 'kept-over-group-limit'
  | null;

/** Looks for contradictions before anything is solved, so that the answer is a sentence and not an empty result. */
export function checkRules(rules: SiteRules): RulesProblem {
  const refused = new Set(rules.refuse);
  const kept = new Set(rules.keep);
  const allowed = rules.candidates - refused.size;
  if (allowed <= 0) return 'no-candidates';
  if (rules.sites > allowed) return 'more-sites-than-candidates';
  if (kept.size > rules.sites) return 'more-kept-than-sites';
  if (rules.keep.some(candidate => refused.has(candidate))) return 'kept-and-refused';
  if (rules.conflicts.some(([a, b]) => kept.has(a) && kept.has(b))) return 'kept-in-conflict';
  const overLimit = rules.groups.some(
    ({ members, most }) => members.filter(member => kept.has(member)).length > most,
  );
  return overLimit ? 'kept-over-group-limit' : null;
}

/** Keeps count of what may still be chosen while sites are chosen one by one. */
interface OpenChoice {
  mayChoose(candidate: number): boolean;
  choose(candidate: number): void;
  readonly chosen: readonly number[];
}

/** Starts with the kept candidates chosen. */
export function openChoice(rules: SiteRules): OpenChoice {
  const chosen: number[] = [];
  const closed = new Uint8Array(rules.candidates);
  for (const candidate of rules.refuse) closed[candidate] = 1;
  const left = rules.groups.map(group => group.most);
  const choose = (candidate: number) => {
    chosen.push(candidate);
    closed[candidate] = 1;
    for (const [a, b] of rules.conflicts) {
      if (a === candidate) closed[b] = 1;
      if (b === candidate) closed[a] = 1;
    }
    rules.groups.forEach(({ members }, group) => {
      if (!members.includes(candidate)) return;
      addTo(left, group, -1);
      if (entryAt(left, group) <= 0) for (const member of members) closed[member] = 1;
    });
  };
  rules.groups.forEach(({ members, most }) => {
    if (most <= 0) for (const member of members) closed[member] = 1;
  });
  for (const candidate of new Set(rules.keep)) choose(candidate);
  return {
    chosen,
    choose,
    mayChoose: candidate => closed[candidate] === 0 && chosen.length < rules.sites,
  };
}

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
type CandidateRefusal = 'refused' | 'in-excluded-area' | 'near-base' | 'far-from-parent' | null;

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
      : refusalOf(candidate, constraints, bases, entryAt(parentOf, index).distanceKm),
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
      if (
        Math.hypot(
          float64At(x, a) - float64At(x, b),
          float64At(y, a) - float64At(y, b),
          float64At(z, a) - float64At(z, b),
        ) >= leastKm
      )
        continue;
      if (
        geodesicKm(entryAt(latitude, a), entryAt(longitude, a), entryAt(latitude, b), entryAt(longitude, b)) <
        leastKm
      )
        pairs.push([a, b]);
    }
  }
  return pairs;
}
