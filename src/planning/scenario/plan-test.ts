import { quantileOfSorted } from '../../analysis/columns.ts';
import { demandWhere } from '../../analysis/demand.ts';
import type { Demand } from '../../model/demand.ts';
import { chosenLater } from '../../model/placement.ts';
import type { PlanTest, PlanTestProblem } from '../../model/plan-findings.ts';
import type { PlanSettings, Scenario } from '../../model/scenario.ts';
import type { Settings } from '../../model/settings.ts';
import { int32At, nothingAt } from '../../units/at.ts';
import type { DaySpan } from '../../units/date-span.ts';
import type { Day } from '../../units/day.ts';
import { drawDistinct, seededRandom } from '../../units/random.ts';
import type { Site } from '../placement/candidates.ts';
import { coveringObjective } from '../placement/covering-objective.ts';
import { greedyChoice } from '../placement/heuristics.ts';
import { coveredWeight } from '../placement/problem.ts';
import { freeChoice } from '../placement/site-rules.ts';
import { coveringOf, type Sited } from '../placement/siting.ts';
import { addedBases, rolesOf } from './compare.ts';
import { postureDay, postureOn, type ReachingBase } from './posture.ts';

/** A scenario beside the baseline it started from. */
interface ScenarioToTest {
  readonly settings: Settings;
  readonly plan: PlanSettings;
  readonly baseline: Scenario;
  readonly scenario: Scenario;
  readonly asOf: Day;
  readonly demand: Demand;
  /** The period of the demand; `null`: it has no incidents. */
  readonly period: DaySpan | null;
  readonly candidates: readonly Site[];
}

/**
 * Tests a scenario on the incidents after the split day (see {@link testPostures}), or says why that cannot be done. Places that
 * were chosen on those incidents, or of which nobody has said on which, are not tested at all: whatever came out would
 * read as if they had been found without them.
 */
export function testScenario(on: ScenarioToTest): StartedPlanTest | { readonly problem: PlanTestProblem } {
  const { demand, period, candidates, asOf, settings } = on;
  const { splitDay } = on.plan;
  if (splitDay === null) return { problem: 'no-split-day' };
  const baseline = postureOn(on.baseline, asOf, settings.distanceKm);
  const day = postureDay(on.scenario, asOf);
  const added = addedBases(baseline, on.scenario, day, settings.distanceKm);
  if (added.length === 0) return { problem: 'no-sites' };
  if (chosenLater(added, splitDay).length > 0) return { problem: 'chosen-later' };
  if (!period || !demand.day.some(each => each > splitDay)) return { problem: 'no-later-incidents' };
  if (candidates.length === 0) return { problem: 'no-candidates' };
  return testPostures({
    demand,
    splitDay,
    last: period.last,
    asOf,
    stated: added.filter(({ chosenOn }) => chosenOn?.by === 'planner').length,
    baseline,
    scenario: postureOn(on.scenario, day, settings.distanceKm),
    candidates,
    distanceKm: settings.distanceKm,
  });
}

/** Draws of random sites; with 200 the 5 % and 95 % limits each rest on ten draws beyond them. */
const DRAWS = 200;
/** Any number would do; it is fixed so that the same plan always meets the same chance. */
const SEED = 20_160_711;

/** A plan and what it is held against. */
export interface PosturesToTest {
  /** The incidents of both periods. */
  readonly demand: Demand;
  /** Incidents up to this day chose the plan; those after it judge. */
  readonly splitDay: Day;
  /** Last day of the period that the later incidents are from. */
  readonly last: Day;
  /** Day of the baseline. */
  readonly asOf: Day;
  /** Places of which it is the planner who says that they were chosen before. */
  readonly stated: number;
  readonly baseline: readonly ReachingBase[];
  readonly scenario: readonly ReachingBase[];
  readonly candidates: readonly Site[];
  /** Reach of a base that has none of its own, in kilometres. */
  readonly distanceKm: number;
}

/** A test so far, and the question whose exact answer is what hindsight could have done at best. */
export interface StartedPlanTest {
  readonly test: PlanTest;
  /** In reach without any site added; what the answer is worth comes on top. */
  readonly withoutSites: number;
  readonly hindsight: Sited<'covering'>['problem'];
}

/**
 * Tests a posture on incidents that it was not chosen on: beside the baseline, beside as many random sites, and
 * beside the best that hindsight could have done (here greedily, so not proven). Chance and hindsight start from what
 * the scenario keeps of the baseline, so that closures weigh on them alike; their sites reach as far as the farthest
 * reaching added base, so that they are never at a disadvantage. Incidents count one each, nominally.
 */
export function testPostures(question: PosturesToTest): StartedPlanTest {
  const later = demandWhere(
    question.demand,
    index => int32At(question.demand.day, index) > question.splitDay,
  );
  const roles = rolesOf(question.baseline, question.scenario);
  const added = roles.flatMap(([base, role]) => (role === 'added' ? [base] : []));
  const kept = roles.flatMap(([base, role]) => (role === 'kept' ? [base] : []));
  const reachKm =
    added.reduce((farthest, base) => Math.max(farthest, base.reachKm), 0) || question.distanceKm;
  const ones = new Float64Array(later.count).fill(1);
  const { problem, baseline: withoutSites } = coveringOf({
    demand: later,
    weights: ones,
    existing: kept,
    candidates: question.candidates,
    reachKm,
    rules: freeChoice(question.candidates.length, added.length),
  });
  const withSites = (chosen: readonly number[]) => withoutSites + coveredWeight(problem, chosen);
  return {
    test: {
      splitDay: question.splitDay,
      asOf: question.asOf,
      last: question.last,
      stated: question.stated,
      incidents: later.count,
      baseline: reachedBy(later, question.baseline),
      scenario: reachedBy(later, question.scenario),
      added: added.length,
      candidates: question.candidates.length,
      reachKm,
      random: randomOf(question.candidates.length, added.length, withSites),
      hindsight: { reached: withSites(greedyChoice(coveringObjective(problem))), proven: false },
    },
    withoutSites,
    hindsight: problem,
  };
}

/** Incidents of a demand nominally in reach of any of the bases. */
function reachedBy(demand: Demand, existing: readonly ReachingBase[]): number {
  const weights = new Float64Array(demand.count).fill(1);
  const rules = freeChoice(0, 0);
  return coveringOf({ demand, weights, existing, candidates: [], reachKm: 1, rules }).baseline;
}

function randomOf(
  candidates: number,
  sites: number,
  withSites: (chosen: readonly number[]) => number,
): PlanTest['random'] {
  const random = seededRandom(SEED);
  const reached = Float64Array.from({ length: DRAWS }, () =>
    withSites(drawDistinct(random, candidates, sites)),
  ).sort();
  const quantile = (share: number) => quantileOfSorted(reached, 0, DRAWS, share) ?? nothingAt(reached, DRAWS);
  return { median: quantile(0.5), low: quantile(0.05), high: quantile(0.95), draws: DRAWS };
}
