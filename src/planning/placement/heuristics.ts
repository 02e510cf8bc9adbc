import { entryAt, float64At } from '../../units/at.ts';
import type { Objective, Tally } from './objective.ts';
import { openChoice, type SiteRules } from './site-rules.ts';

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
    if (float64At(bound, candidate) <= gain || !mayChoose(candidate)) continue;
    bound[candidate] = tally.gainOf(candidate);
    if (float64At(bound, candidate) <= gain) continue;
    gain = float64At(bound, candidate);
    best = candidate;
  }
  return best;
}

/** A swap must gain more than rounding can, relative to what the site was worth. */
const ROUNDING = 1e-9;

/**
 * Improves a choice by exchanging one site at a time for the one that adds most in its place, until no exchange helps
 * (Teitz & Bart 1968, "Heuristic methods for estimating the generalized vertex median of a weighted graph").
 */
export function interchange(objective: Objective, start: readonly number[]): readonly number[] {
  const { rules } = objective;
  const kept = new Set(rules.keep);
  const tally = objective.tally();
  let chosen = [...start];
  for (const candidate of chosen) tally.add(candidate);
  for (let unchanged = 0, turn = 0; unchanged < chosen.length; turn = (turn + 1) % chosen.length) {
    const leaving = entryAt(chosen, turn);
    unchanged++;
    if (kept.has(leaving)) continue;
    const loss = tally.lossOf(leaving);
    tally.remove(leaving);
    const others = chosen.filter(candidate => candidate !== leaving);
    const entering = bestEntering(rules, others, tally.gainOf, loss * (1 + ROUNDING) + ROUNDING, leaving);
    tally.add(entering);
    if (entering === leaving) continue;
    chosen = chosen.with(turn, entering);
    unchanged = 0;
  }
  return chosen;
}

function bestEntering(
  rules: SiteRules,
  others: readonly number[],
  gainOf: (candidate: number) => number,
  least: number,
  otherwise: number,
): number {
  const choice = openChoice({ ...rules, keep: others });
  let best = otherwise;
  let most = least;
  for (let candidate = 0; candidate < rules.candidates; candidate++) {
    if (candidate === otherwise || !choice.mayChoose(candidate)) continue;
    const gain = gainOf(candidate);
    if (gain <= most) continue;
    most = gain;
    best = candidate;
  }
  return best;
}
