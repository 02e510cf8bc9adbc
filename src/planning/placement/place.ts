import type { Highs } from 'highs';
import { coveringObjective } from './covering-objective.ts';
import { greedyChoice } from './heuristics.ts';
import { maximise } from './maximise.ts';
import { type Placement, type PlaceOptions, placementOf } from './placement.ts';
import {
  coveredWeight,
  coversRequired,
  isEnough,
  medianAsService,
  medianCost,
  type PlacementProblem,
  type RequiredProblem,
} from './problem.ts';
import { reduceCovering } from './reduce.ts';
import { serviceObjective } from './service-objective.ts';

/**
 * Answers a placement problem: greedily at once, then exactly. Every improvement is reported; what is returned says
 * "proven" only when it is. The rules must have passed `checkRules`.
 */
export function placeSites(highs: Highs, problem: PlacementProblem, options: PlaceOptions): Placement {
  switch (problem.objective) {
    case 'covering': {
      const run = (told: PlaceOptions) => maximise(highs, coveringObjective(reduceCovering(problem)), told);
      return restated(run, options, {
        worthOf: chosen => coveredWeight(problem, chosen),
        boundOf: Math.max,
      });
    }
    case 'service':
      return maximise(highs, serviceObjective(problem), options);
    case 'median': {
      const { service, farthest } = medianAsService(problem);
      const run = (told: PlaceOptions) => maximise(highs, serviceObjective(service), told);
      return restated(run, options, {
        worthOf: chosen => medianCost(problem, chosen),
        boundOf: (saving, cost) => Math.min(farthest - saving, cost),
      });
    }
    case 'required':
      return placeRequired(highs, problem, options);
  }
}

/** The terms of a question: a choice's value, and the bound, which rounding must not push past the value. */
interface Terms {
  readonly worthOf: (chosen: readonly number[]) => number;
  readonly boundOf: (bound: number, value: number) => number;
}

/** Runs a search for the same choice in other terms, and tells all that it finds in the terms of the question. */
function restated(
  run: (told: PlaceOptions) => Placement,
  options: PlaceOptions,
  { worthOf, boundOf }: Terms,
): Placement {
  const restate = ({ chosen, bound, proven }: Placement) => {
    const value = worthOf(chosen);
    return placementOf(chosen, value, boundOf(bound, value), proven);
  };
  return restate(run({ ...options, onProgress: found => options.onProgress?.(restate(found)) }));
}

/**
 * Fewest sites that cover the required weight, and of those the ones that cover most: the number is lowered for as
 * long as the best choice of one less still covers enough. When no choice that the rules allow covers it, the value is
 * Infinity and `chosen` covers as much as was found; `proven` then says that it is certainly impossible.
 */
function placeRequired(highs: Highs, problem: RequiredProblem, options: PlaceOptions): Placement {
  const deadline = Date.now() + options.timeLimitSeconds * 1000;
  const best = (sites: number, start: readonly number[]) =>
    maximise(highs, coveringObjective(reduceCovering({ ...problem, rules: { ...problem.rules, sites } })), {
      timeLimitSeconds: Math.max(0, (deadline - Date.now()) / 1000),
      start,
    });
  const fewest = new Set(problem.rules.keep).size;
  let enough = greedyUntilEnough(problem);
  if (enough === null) {
    const most = best(problem.rules.sites, []);
    const isShort = !isEnough(problem, most.bound);
    if (!coversRequired(problem, most.chosen)) {
      const bound = isShort ? Number.POSITIVE_INFINITY : fewest;
      return { ...placementOf(most.chosen, Number.POSITIVE_INFINITY, bound, isShort) };
    }
    enough = most.chosen;
  }
  for (;;) {
    const sites = enough.length;
    options.onProgress?.(placementOf(enough, sites, fewest, sites === fewest));
    const improved = best(sites, enough).chosen;
    if (sites === fewest) return placementOf(improved, sites, sites, true);
    const fewer = best(sites - 1, enough.slice(0, -1));
    if (coversRequired(problem, fewer.chosen)) {
      enough = fewer.chosen;
      continue;
    }
    const isLeast = !isEnough(problem, fewer.bound);
    return placementOf(improved, sites, isLeast ? sites : fewest, isLeast);
  }
}

/** The greedy choice up to the site with which it covers enough; `null` when it never does. */
function greedyUntilEnough(problem: RequiredProblem): readonly number[] | null {
  const greedy = greedyChoice(coveringObjective(problem));
  for (let sites = new Set(problem.rules.keep).size; sites <= greedy.length; sites++) {
    const first = greedy.slice(0, sites);
    if (coversRequired(problem, first)) return first;
  }
  return null;
}
