import type { Highs } from 'highs';
import { chosenColumns, coveringModel, coveringStart } from './covering-model.ts';
import { greedyChoice, interchange } from './heuristics.ts';
import type { Objective } from './objective.ts';
import { type Placement, type PlaceOptions, placementOf } from './placement.ts';
import { type Priced, priceSites } from './price.ts';
import { coveredWeight } from './problem.ts';
import { reduceCovering } from './reduce.ts';
import { openChoice } from './site-rules.ts';
import { search } from './solver.ts';

/** Rounds of pricing: prices settle within a few hundred. */
const PRICING_ROUNDS = 800;

/**
 * The choice that is worth most: greedily at once, improved by exchanges, bounded by prices that also settle most
 * candidates, and what is left proved by HiGHS. Says "proven" only where nothing better can exist; stopped by time,
 * or when the solver runs out of memory, it returns the best found with the bound known by then.
 */
export function maximise(highs: Highs, objective: Objective, options: PlaceOptions): Placement {
  const deadline = Date.now() + options.timeLimitSeconds * 1000;
  const report = (placement: Placement) => options.onProgress?.(placement);
  const greedy = greedyChoice(objective);
  report(placementOf(greedy, objective.value(greedy), Number.POSITIVE_INFINITY, false));
  const start = interchange(objective, bestStart(objective, greedy, options.start));
  const priced = priceSites(objective, start, { rounds: PRICING_ROUNDS, deadline });
  const placement = placementOf(priced.chosen, priced.value, priced.bound, priced.proven);
  report(placement);
  const secondsLeft = (deadline - Date.now()) / 1000;
  if (priced.proven || secondsLeft <= 0) return placement;
  return prove(highs, objective, priced, { ...options, timeLimitSeconds: secondsLeft });
}

/** The better of the greedy choice and the one handed in, as far as the rules allow that one. */
function bestStart(
  objective: Objective,
  greedy: readonly number[],
  start: readonly number[] = [],
): readonly number[] {
  const choice = openChoice(objective.rules);
  for (const candidate of start) if (choice.mayChoose(candidate)) choice.choose(candidate);
  return objective.value(choice.chosen) > objective.value(greedy) ? choice.chosen : greedy;
}

function prove(highs: Highs, objective: Objective, priced: Priced, options: PlaceOptions): Placement {
  let best = placementOf(priced.chosen, priced.value, priced.bound, false);
  try {
    const problem = reduceCovering(objective.asCovering(priced.rules), priced.chosen);
    // Values differ by the same amount for every choice: what was settled before is missing from the reduced problem.
    const settled = priced.value - coveredWeight(problem, priced.chosen);
    const found = (columns: Float64Array | null, bound: number, proven: boolean) => {
      const chosen = columns ? chosenColumns(columns, problem.rules.candidates) : best.chosen;
      best = better(best, chosen, objective.value(chosen), bound + settled, proven);
      options.onProgress?.(best);
    };
    const result = search(highs, coveringModel(highs, problem), {
      timeLimitSeconds: options.timeLimitSeconds,
      start: coveringStart(problem, priced.chosen),
      onProgress: ({ bound, columns }) => found(columns, bound, false),
    });
    found(result.columns, result.bound, result.proven);
  } catch (error) {
    // The solver's memory is limited, and so is the page's: what was found stands, unproved. Mistakes of ours do not.
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
  }
  return best;
}

function better(
  known: Placement,
  chosen: readonly number[],
  value: number,
  bound: number,
  proven: boolean,
): Placement {
  const isBetter = value > known.value;
  const limit = Number.isNaN(bound) ? known.bound : Math.min(known.bound, bound);
  const best = isBetter ? value : known.value;
  return placementOf(isBetter ? chosen : known.chosen, best, Math.max(limit, best), proven);
}
