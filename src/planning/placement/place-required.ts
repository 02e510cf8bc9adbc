import type { Highs } from 'highs';
import { coveringObjective } from './covering-objective.ts';
import { greedyChoice } from './greedy.ts';
import { maximise } from './maximise.ts';
import { type Placement, type PlaceOptions, placementOf } from './placement.ts';
import { reduceCovering } from './reduce.ts';
import { coversRequired, isEnough, type RequiredProblem } from './required.ts';

/**
 * Fewest sites that cover the required weight, and of those the ones that cover most: the number is lowered for as
 * long as the best choice of one less still covers enough. When no choice that the rules allow covers it, the value is
 * Infinity and `chosen` covers as much as was found; `proven` then says that it is certainly impossible.
 */
export function placeRequired(highs: Highs, problem: RequiredProblem, options: PlaceOptions): Placement {
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
