import { type CoveringProblem, coveredWeight } from './covering.ts';

/**
 * Choose as few sites as cover a required weight (partial set covering; Toregas and others 1971, "The location of
 * emergency service facilities", Operations Research 19, when everything is required). `rules.sites` is the most that
 * may be chosen.
 */
export interface RequiredProblem extends CoveringProblem {
  readonly required: number;
}

/** Sums of weights depend on their order: what falls short by less than this share is not short. */
const ROUNDING = 1e-9;

/** Whether a weight is as much as is required. */
export function isEnough({ required }: RequiredProblem, weight: number): boolean {
  return weight >= required - ROUNDING * Math.max(1, required);
}

/** Whether a choice covers what is required. */
export function coversRequired(problem: RequiredProblem, chosen: readonly number[]): boolean {
  return isEnough(problem, coveredWeight(problem, chosen));
}
