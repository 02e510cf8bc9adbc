import type { Demand } from '../../model/demand.ts';
import { chosenLater } from '../../model/placement.ts';
import type { PlanTestProblem } from '../../model/plan-findings.ts';
import type { PlanSettings, Scenario } from '../../model/scenario.ts';
import type { Settings } from '../../model/settings.ts';
import type { DaySpan } from '../../units/date-span.ts';
import type { Day } from '../../units/day.ts';
import type { Site } from '../placement/site.ts';
import { addedBases } from './compare.ts';
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
  /** The period of the demand; `null`: it has no incidents. */
  readonly period: DaySpan | null;
  readonly candidates: readonly Site[];
}

/**
 * Judges a scenario on the incidents after the split day (see `judge`), or says why that cannot be done. Places that
 * were chosen on those incidents, or of which nobody has said on which, are not judged at all: whatever came out would
 * read as if they had been found without them.
 */
export function judgePosture(on: PosturesOnTrial): Judgement | { readonly problem: PlanTestProblem } {
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
  return judge({
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
