import type { Highs } from 'highs';
import { coveredWeight } from './covering.ts';
import { coveringObjective } from './covering-objective.ts';
import { maximise } from './maximise.ts';
import { medianAsService, medianCost } from './median.ts';
import { placeRequired } from './place-required.ts';
import { type Placement, type PlaceOptions, placementOf } from './placement.ts';
import type { PlacementProblem } from './problem.ts';
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
