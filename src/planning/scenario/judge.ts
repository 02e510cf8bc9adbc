import { quantileOfSorted } from '../../analysis/columns.ts';
import { demandWhere } from '../../analysis/demand.ts';
import type { Demand } from '../../model/demand.ts';
import type { PlanTest } from '../../model/plan-findings.ts';
import type { Day } from '../../units/day.ts';
import { drawDistinct, seededRandom } from '../../units/random.ts';
import { coveredWeight } from '../placement/covering.ts';
import { coveringObjective } from '../placement/covering-objective.ts';
import { greedyChoice } from '../placement/greedy.ts';
import type { Site } from '../placement/site.ts';
import { coveringOf } from '../placement/site-covering.ts';
import { freeChoice } from '../placement/site-rules.ts';
import type { Sited } from '../placement/siting.ts';
import { rolesOf } from './compare.ts';
import type { ReachingBase } from './posture.ts';

/** Draws of random sites; with 200 the 5 % and 95 % limits each rest on ten draws beyond them. */
const DRAWS = 200;
/** Any number would do; it is fixed so that the same plan always meets the same chance. */
const SEED = 20_160_711;

/** A plan and what it is held against. */
export interface Trial {
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

/** A judgement, and the question whose exact answer is what hindsight could have done at best. */
export interface Judgement {
  readonly test: PlanTest;
  /** In reach without any site added; what the answer is worth comes on top. */
  readonly withoutSites: number;
  readonly hindsight: Sited<'covering'>['problem'];
}

/**
 * Judges a scenario on incidents that it was not chosen on: beside the baseline, beside as many random sites, and
 * beside the best that hindsight could have done (here greedily, so not proven). Chance and hindsight start from what
 * the scenario keeps of the baseline, so that closures weigh on them alike; their sites reach as far as the farthest
 * reaching added base, so that they are never at a disadvantage. Incidents count one each, nominally.
 */
export function judge(trial: Trial): Judgement {
  const later = demandWhere(trial.demand, index => trial.demand.day[index] > trial.splitDay);
  const roles = rolesOf(trial.baseline, trial.scenario);
  const added = roles.flatMap(([base, role]) => (role === 'added' ? [base] : []));
  const kept = roles.flatMap(([base, role]) => (role === 'kept' ? [base] : []));
  const reachKm = added.reduce((farthest, base) => Math.max(farthest, base.reachKm), 0) || trial.distanceKm;
  const ones = new Float64Array(later.count).fill(1);
  const { problem, baseline: withoutSites } = coveringOf({
    demand: later,
    weights: ones,
    existing: kept,
    candidates: trial.candidates,
    reachKm,
    rules: freeChoice(trial.candidates.length, added.length),
  });
  const withSites = (chosen: readonly number[]) => withoutSites + coveredWeight(problem, chosen);
  return {
    test: {
      splitDay: trial.splitDay,
      asOf: trial.asOf,
      last: trial.last,
      stated: trial.stated,
      incidents: later.count,
      baseline: reachedBy(later, trial.baseline),
      scenario: reachedBy(later, trial.scenario),
      added: added.length,
      candidates: trial.candidates.length,
      reachKm,
      random: randomOf(trial.candidates.length, added.length, withSites),
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
  const quantile = (share: number) => quantileOfSorted(reached, 0, DRAWS, share) ?? 0;
  return { median: quantile(0.5), low: quantile(0.05), high: quantile(0.95), draws: DRAWS };
}
