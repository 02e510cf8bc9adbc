import type { FrontierProblem, FrontierStep } from '../planning/placement/frontier.ts';
import type { Placement } from '../planning/placement/placement.ts';
import type { PlacementProblem } from '../planning/placement/problem.ts';
import type { Refusal } from '../planning/placement/refusals.ts';

/**
 * What the worker that finds the best sites offers. It is busy until it is done: to stop it, terminate the worker; the
 * last that was reported stands. The rules of a problem must have passed `checkRules`.
 */
export interface PlacementApi {
  /** `onProgress` gets every better placement or bound. */
  solve(
    problem: PlacementProblem,
    timeLimitSeconds: number,
    onProgress: (placement: Placement) => void,
  ): Promise<Placement>;
  /** Best value for each number of sites up to `most`; the time limit is for each step. */
  frontier(
    problem: FrontierProblem,
    most: number,
    timeLimitSeconds: number,
    onStep: (step: FrontierStep) => void,
  ): Promise<readonly FrontierStep[]>;
  /** What is lost when each chosen site is refused; the time limit is for each. */
  refusals(
    problem: PlacementProblem,
    placement: Placement,
    timeLimitSeconds: number,
    onRefusal: (refusal: Refusal) => void,
  ): Promise<readonly Refusal[]>;
}
