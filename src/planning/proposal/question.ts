import { daysOf, demandWeights, demandWhere } from '../../analysis/demand.ts';
import type { Demand } from '../../model/demand.ts';
import type { AreaOutline, Town } from '../../model/place.ts';
import type { CandidateChoice, Choosing, PlacementProblem, PlacementRequest } from '../../model/placement.ts';
import type { PeopleGrid } from '../../model/population.ts';
import type { PlanSettings, Scenario } from '../../model/scenario.ts';
import type { Settings } from '../../model/settings.ts';
import { int32At } from '../../units/at.ts';
import type { DaySpan } from '../../units/date-span.ts';
import type { Day } from '../../units/day.ts';
import { cellCandidates, type Site, sitesWithin, townCandidates } from '../placement/candidates.ts';
import {
  checkRules,
  NO_CONSTRAINTS,
  type RulesProblem,
  type SiteConstraints,
  type SiteRules,
  siteRulesOf,
} from '../placement/site-rules.ts';
import type { Siting } from '../placement/siting.ts';
import { isParent, postureDay, postureOn } from '../scenario/posture.ts';
import { demandOfPeople } from '../scenario/reach-tally.ts';

/** What a search is made from. */
export interface SearchGround {
  readonly settings: Settings;
  readonly plan: PlanSettings;
  /** The posture that the sites are added to. */
  readonly scenario: Scenario;
  readonly asOf: Day;
  readonly demand: Demand;
  /** First and last day of the period that the demand is of; `null`: it is empty. */
  readonly period: DaySpan | null;
  /** `null`: no population grid is loaded. */
  readonly people: PeopleGrid | null;
  /** Outlines of the area of interest; none: anywhere. */
  readonly area: readonly AreaOutline[];
  /** Towns, or the places of a loaded file: candidates where these are asked for. */
  readonly places: readonly Town[];
}

/** A request with everything that answering it takes; it travels to the worker that searches. */
export interface SearchQuestion {
  readonly request: PlacementRequest;
  readonly siting: Siting;
  readonly unavailable: number;
  readonly demandDays: DaySpan | null;
  readonly chosenOn: Choosing;
}

/**
 * Makes a question of a request, or says why there is nothing to search. Sites are chosen on the incidents up to the
 * split day, if there is one, so that the later ones can judge them.
 */
export function questionOf(
  request: PlacementRequest,
  ground: SearchGround,
): SearchQuestion | { readonly problem: PlacementProblem } {
  const { settings, plan, scenario, asOf } = ground;
  const candidates = candidatesFor(request, ground);
  if (candidates.length === 0) return { problem: 'no-candidates' };
  const rules = rulesFor(request, candidates, scenario, postureDay(scenario, asOf));
  const contradiction = rules && checkRules(rules);
  if (rules === null || contradiction !== null) return { problem: problemOf(contradiction) };
  const weighted = weightedDemand(request, ground);
  if (weighted === null) return { problem: 'no-people' };
  const { demand, weights, demandDays, chosenOn } = weighted;
  if (!weights.some(weight => weight > 0)) return { problem: 'no-demand' };
  const existing = postureOn(scenario, postureDay(scenario, asOf), settings.distanceKm);
  const siting = { demand, weights, existing, candidates, reachKm: request.km, rules };
  return { request, siting, unavailable: plan.unavailable, demandDays, chosenOn };
}

/** What is to be reached, and what each point of it counts; `null`: people, and no population grid is loaded. */
function weightedDemand(
  request: PlacementRequest,
  { demand, period, people, plan, asOf }: SearchGround,
): (Pick<Siting, 'demand' | 'weights'> & Pick<SearchQuestion, 'demandDays' | 'chosenOn'>) | null {
  if (request.weight === 'people') {
    // Where people live has neither a period nor an age.
    const chosenOn: Choosing = { by: 'search', from: null, until: null };
    return people && { demand: demandOfPeople(people), weights: people.people, demandDays: null, chosenOn };
  }
  const { splitDay } = plan;
  const looked =
    splitDay === null ? demand : demandWhere(demand, index => int32At(demand.day, index) <= splitDay);
  const demandDays = daysOf(looked);
  const weights = demandWeights(looked, {
    by: request.weight,
    halfLifeDays: request.halfLifeDays,
    asOf: demandDays?.last ?? asOf,
  });
  const last = period?.last ?? asOf;
  const until = splitDay === null ? last : Math.min(last, splitDay);
  const from = period?.first ?? null;
  return { demand: looked, weights, demandDays, chosenOn: { by: 'search', from, until } };
}

/**
 * The candidates of a choice: the cells of the area of interest, or the places in it, as far as they lie in an area that
 * was drawn for them.
 */
export function candidatesFor(
  { candidates, within = [] }: CandidateChoice,
  { settings, area, places }: Pick<SearchGround, 'settings' | 'area' | 'places'>,
): readonly Site[] {
  if (candidates === 'cells') {
    // The cells of a small drawn area are found at the resolution asked for, however large the area of interest is.
    const cells = cellCandidates(within.length > 0 ? within : area, settings.resolution);
    return within.length > 0 ? sitesWithin(cells, area) : cells;
  }
  // A file was chosen for its places: they are not cut down to the area of interest.
  return sitesWithin(townCandidates(places, candidates === 'towns' ? area : []), within);
}

/** The rules of a request; `null` when a site that must be chosen is none of the candidates. */
function rulesFor(
  request: PlacementRequest,
  candidates: readonly Site[],
  scenario: Scenario,
  day: Day,
): SiteRules | null {
  const keep = request.keep.map(name => candidates.findIndex(candidate => candidate.name === name));
  if (keep.includes(-1)) return null;
  const refused = new Set(request.refuse);
  const constraints: SiteConstraints = {
    ...NO_CONSTRAINTS,
    keep,
    refuse: candidates.flatMap(({ name }, index) => (refused.has(name) ? [index] : [])),
    notWithin: request.notWithin ?? [],
    leastFromBasesKm: request.minimumKmFromBases,
    parents: scenario.bases.filter(base => isParent(base, day)),
    mostFromParentKm: request.maximumKmFromParent,
    mostPerParent: request.mostFromOneParent,
  };
  const bases = postureOn(scenario, day, request.km);
  const { rules } = siteRulesOf(candidates, request.sites, constraints, bases);
  // As few sites as are needed are looked for: how many may be chosen is no limit.
  const most = rules.candidates - rules.refuse.length;
  return request.objective === 'set-covering' ? { ...rules, sites: Math.max(1, most) } : rules;
}

function problemOf(contradiction: RulesProblem): PlacementProblem {
  if (contradiction === 'no-candidates' || contradiction === 'more-sites-than-candidates') {
    return contradiction;
  }
  return 'contradictory-rules';
}
