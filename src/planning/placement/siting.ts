import type { Demand } from '../../model/demand.ts';
import type { ReachingBase } from '../scenario/posture.ts';
import type { PlacementProblem } from './problem.ts';
import type { Site } from './site.ts';
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
