import type { Demand } from '../../model/demand.ts';
import type { PlanTestProblem } from '../../model/plan-findings.ts';
import type { PlanSettings, Scenario } from '../../model/scenario.ts';
import type { Settings } from '../../model/settings.ts';
import type { Day } from '../../units/day.ts';
import type { Site } from '../placement/site.ts';
import { type Judgement, judge } from './judge.ts';
import { postureDay, postureOn } from './posture.ts';

/** A scenario beside the baseline it started from. */
export interface PosturesOnTrial {
  readonly settings: Settings;
  readonly plan: PlanSettings;
  readonly baseline: Scenario;
  readonly scenario: Scenario;
  readonly asOf: Day;
  readonly demand: Demand;
  readonly candidates: readonly Site[];
}

/** Judges a scenario on the incidents after the split day (see `judge`), or says why that cannot be done. */
export function judgePosture(on: PosturesOnTrial): Judgement | { readonly problem: PlanTestProblem } {
  const { demand, candidates, asOf, settings } = on;
  const { splitDay } = on.plan;
  if (splitDay === null) return { problem: 'no-split-day' };
  if (!demand.day.some(day => day > splitDay)) return { problem: 'no-later-incidents' };
  if (candidates.length === 0) return { problem: 'no-candidates' };
  return judge({
    demand,
    splitDay,
    baseline: postureOn(on.baseline, asOf, settings.distanceKm),
    scenario: postureOn(on.scenario, postureDay(on.scenario, asOf), settings.distanceKm),
    candidates,
    distanceKm: settings.distanceKm,
  });
}
