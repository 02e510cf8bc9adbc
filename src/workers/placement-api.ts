import type { PlacementProgress } from '../model/placement.ts';
import type { Placement } from '../planning/placement/placement.ts';
import type { PlacementProblem } from '../planning/placement/problem.ts';
import type { SearchQuestion } from '../planning/proposal/question.ts';

/**
 * What the worker that finds the best sites offers. It is busy until it is done: to stop it, terminate the worker; the
 * last that was reported stands.
 */
export interface PlacementApi {
  /** Answers a question; `onProgress` gets all that is known whenever more becomes known. */
  search(
    question: SearchQuestion,
    onProgress: (progress: PlacementProgress) => void,
  ): Promise<PlacementProgress>;
  /** The best answer to a problem whose rules have passed `checkRules`. */
  solve(problem: PlacementProblem, timeLimitSeconds: number): Promise<Placement>;
}
