import type { CoveringProblem } from './covering.ts';
import { openChoice } from './site-rules.ts';

/**
 * Chooses, one after the other, the site that adds most; of equals the lowest number. At least 1 - 1/e (63 %) of the
 * optimum where the choice is free (Nemhauser, Wolsey & Fisher 1978). Stops when nothing more is gained.
 *
 * @returns chosen candidates in the order chosen, the kept ones first
 */
export function greedyCovering({ rules, weights, covers, gains }: CoveringProblem): readonly number[] {
  const times = new Int32Array(weights.length);
  const choice = openChoice(rules);
  const cover = (candidate: number) => {
    for (const point of covers[candidate]) times[point]++;
  };
  choice.chosen.forEach(cover);
  const gainOf = (candidate: number) => {
    let gain = 0;
    for (const point of covers[candidate]) gain += weights[point] * (gains[times[point]] ?? 0);
    return gain;
  };
  // A gain can only shrink as sites are chosen, so the last known one bounds it (Minoux 1978, "accelerated greedy").
  const bound = Float64Array.from(covers, () => Number.POSITIVE_INFINITY);
  for (;;) {
    let best = -1;
    let bestGain = 0;
    for (let candidate = 0; candidate < covers.length; candidate++) {
      if (bound[candidate] <= bestGain || !choice.mayChoose(candidate)) continue;
      bound[candidate] = gainOf(candidate);
      if (bound[candidate] > bestGain) {
        bestGain = bound[candidate];
        best = candidate;
      }
    }
    if (best < 0) return choice.chosen;
    choice.choose(best);
    cover(best);
  }
}
