import type { Objective, Tally } from './objective.ts';
import { openChoice } from './site-rules.ts';

/**
 * Chooses, one after the other, the site that adds most; of equals the lowest number. At least 1 - 1/e (63 %) of the
 * optimum where the choice is free (Nemhauser, Wolsey & Fisher 1978). Stops when nothing more is gained.
 *
 * @returns chosen candidates in the order chosen, the kept ones first
 */
export function greedyChoice({ rules, tally: startTally }: Objective): readonly number[] {
  const choice = openChoice(rules);
  const tally = startTally();
  for (const candidate of choice.chosen) tally.add(candidate);
  // A gain can only shrink as sites are chosen, so the last known one bounds it (Minoux 1978, "accelerated greedy").
  const bound = new Float64Array(rules.candidates).fill(Number.POSITIVE_INFINITY);
  for (;;) {
    const best = bestGain(rules.candidates, choice.mayChoose, tally, bound);
    if (best < 0) return choice.chosen;
    choice.choose(best);
    tally.add(best);
  }
}

function bestGain(
  candidates: number,
  mayChoose: (candidate: number) => boolean,
  tally: Tally,
  bound: Float64Array,
): number {
  let best = -1;
  let gain = 0;
  for (let candidate = 0; candidate < candidates; candidate++) {
    if (bound[candidate] <= gain || !mayChoose(candidate)) continue;
    bound[candidate] = tally.gainOf(candidate);
    if (bound[candidate] <= gain) continue;
    gain = bound[candidate];
    best = candidate;
  }
  return best;
}
