import type { Highs } from 'highs';
import { type CoveringProblem, coveredWeight } from './covering.ts';
import { coveringModel } from './covering-model.ts';
import { greedyCovering } from './greedy.ts';
import { reduceCovering } from './reduce.ts';
import { search } from './solver.ts';

/** The best sites found so far and how good they are known to be. */
export interface Placement {
  /** Candidates chosen, ascending. */
  readonly chosen: readonly number[];
  /** Value of the objective: weight covered, or weighted distance. */
  readonly value: number;
  /** No choice is better than this. */
  readonly bound: number;
  /** (bound - value) / value, 0 when proven; Infinity while nothing is known. */
  readonly gap: number;
  readonly proven: boolean;
}

export interface PlaceOptions {
  readonly timeLimitSeconds: number;
  readonly onProgress: (placement: Placement) => void;
}

/**
 * Solves the covering problem: greedily at once, then exactly, starting from the greedy answer. Every improvement is
 * reported; what is returned says "proven" only when the solver has proved it.
 */
export function placeCovering(highs: Highs, problem: CoveringProblem, options: PlaceOptions): Placement {
  const reduced = reduceCovering(problem);
  let best = describe(problem, greedyCovering(reduced), Number.POSITIVE_INFINITY, false);
  options.onProgress(best);
  const model = coveringModel(highs, reduced);
  const result = search(highs, model, {
    timeLimitSeconds: options.timeLimitSeconds,
    start: startFrom(reduced, best.chosen, model.numCols),
    onProgress: ({ bound, columns }) => {
      const found = columns ? chosenColumns(columns, problem.rules.candidates) : best.chosen;
      best = better(best, describe(problem, found, bound, false));
      options.onProgress(best);
    },
  });
  if (!result.columns) return best;
  const last = describe(
    problem,
    chosenColumns(result.columns, problem.rules.candidates),
    result.bound,
    result.proven,
  );
  return better(best, last);
}

function describe(
  problem: CoveringProblem,
  chosen: readonly number[],
  bound: number,
  proven: boolean,
): Placement {
  const value = coveredWeight(problem, chosen);
  const limit = proven ? value : bound;
  return {
    chosen: [...chosen].sort((a, b) => a - b),
    value,
    bound: limit,
    gap: value > 0 ? (limit - value) / value : limit > 0 ? Number.POSITIVE_INFINITY : 0,
    proven,
  };
}

/** The choice worth more, with the tighter of what is known; a proof stands whichever choice it came with. */
function better(known: Placement, found: Placement): Placement {
  if (found.proven) return found;
  const winner = found.value > known.value ? found : known;
  const bound = Number.isNaN(found.bound) ? known.bound : Math.min(known.bound, found.bound);
  return { ...winner, bound, gap: winner.value > 0 ? (bound - winner.value) / winner.value : winner.gap };
}

/** Columns of the candidates that are chosen. */
export function chosenColumns(columns: Float64Array, candidates: number): readonly number[] {
  const chosen: number[] = [];
  for (let candidate = 0; candidate < candidates; candidate++) {
    if (columns[candidate] > 0.5) chosen.push(candidate);
  }
  return chosen;
}

/** A choice as values of all columns of the model, coverage worked out. */
function startFrom(problem: CoveringProblem, chosen: readonly number[], columnCount: number): Float64Array {
  const columns = new Float64Array(columnCount);
  const times = new Int32Array(problem.weights.length);
  const degree = new Int32Array(problem.weights.length);
  for (const points of problem.covers) for (const point of points) degree[point]++;
  for (const candidate of chosen) {
    columns[candidate] = 1;
    for (const point of problem.covers[candidate]) times[point]++;
  }
  let column = problem.rules.candidates;
  for (let point = 0; point < times.length; point++) {
    const depth = Math.min(problem.gains.length, degree[point]);
    for (let k = 0; k < depth; k++) columns[column++] = k < times[point] ? 1 : 0;
  }
  return columns;
}
