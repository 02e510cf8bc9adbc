import loadHighs, { type Highs } from 'highs';
import highsUrl from 'highs/runtime?url';
import type { PlacementProgress } from '../model/placement.ts';
import { placeSites } from '../planning/placement/place.ts';
import type { Placement } from '../planning/placement/placement.ts';
import type { PlacementProblem } from '../planning/placement/problem.ts';
import type { SearchQuestion } from '../planning/proposal/question.ts';
import { runSearch } from '../planning/proposal/search.ts';
import { serve } from './wire.ts';

/**
 * What the worker that finds the best sites offers. It is busy until it is done: to stop it, terminate the worker; the
 * last that was reported stands.
 */
export interface PlacementDesk {
  /** Answers a question; `onProgress` gets all that is known whenever more becomes known. */
  search(
    question: SearchQuestion,
    onProgress: (progress: PlacementProgress) => void,
  ): Promise<PlacementProgress>;
  /** The best answer to a problem whose rules have passed `checkRules`. */
  solve(problem: PlacementProblem, timeLimitSeconds: number): Promise<Placement>;
}

let loading: Promise<Highs> | null = null;

/** The solver, fetched when it is first asked for. */
function solver(): Promise<Highs> {
  loading ??= loadHighs({ locateFile: () => highsUrl });
  return loading;
}

const desk: PlacementDesk = {
  search: async (question, onProgress) => runSearch(await solver(), question, onProgress),
  solve: async (problem, timeLimitSeconds) => placeSites(await solver(), problem, { timeLimitSeconds }),
};

serve(() => desk);
