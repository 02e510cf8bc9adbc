import { float64At, int32At } from '../../units/at.ts';
import type { CoveringProblem } from './problem.ts';
import type { SiteRules } from './site-rules.ts';

/**
 * A Lagrangian relaxation: with a price on each demand point the sites no longer depend on each other, and the best
 * choice is that of the highest scores. Whatever the prices, its worth is at least that of any real choice (Fisher
 * 1981, "The Lagrangian relaxation method for solving integer programming problems", Management Science 27).
 */
export interface Relaxation {
  /** One price for each demand point. Changed in place by {@link Relaxation.move}. */
  readonly prices: Float64Array;
  /** Scores of candidates, at least 0, written into `scores`; returns what the prices are worth without any site. */
  score(open: Int32Array, scores: Float64Array): number;
  /** Writes the slope of the bound in each price, for the chosen sites. */
  slope(chosen: readonly number[], into: Float64Array): void;
  /** Moves the prices against a direction. */
  move(direction: Float64Array, length: number): void;
}

/** The choice of highest scores, and what it would cost to choose otherwise. */
export interface RelaxedChoice {
  readonly chosen: readonly number[];
  /** Sum of the chosen scores. */
  readonly sum: number;
  /** Lowest score that was chosen freely; 0 when places are left. */
  readonly lowestChosen: number;
  /** Highest score that was not chosen; 0 when there is none. */
  readonly highestLeft: number;
}

/** The kept sites and, of the open ones, the highest scores; conflicts and groups are relaxed as well. */
export function relaxedChoice(rules: SiteRules, open: Int32Array, scores: Float64Array): RelaxedChoice {
  const kept = new Set(rules.keep);
  const free = open
    .filter(candidate => !kept.has(candidate))
    .sort((a, b) => float64At(scores, b) - float64At(scores, a) || a - b);
  const places = rules.sites - kept.size;
  const taken = free.subarray(0, Math.max(0, places));
  const chosen = [...kept, ...taken];
  return {
    chosen,
    sum: chosen.reduce((sum, candidate) => sum + float64At(scores, candidate), 0),
    lowestChosen:
      taken.length < places
        ? 0
        : taken.length > 0
          ? float64At(scores, int32At(taken, taken.length - 1))
          : Number.POSITIVE_INFINITY,
    highestLeft: free.length > taken.length ? float64At(scores, int32At(free, taken.length)) : 0,
  };
}

/** What a choice of sites is worth, in the forms that the search needs. More is better. */
export interface Objective {
  readonly rules: SiteRules;
  /** Smallest amount by which two values can differ: 1 where all are whole numbers, else 0. */
  readonly step: number;
  value(chosen: readonly number[]): number;
  /** A running count over sites chosen one by one; starts with none. */
  tally(): Tally;
  /** `chosen`: a good choice to begin from. */
  relaxation(chosen: readonly number[]): Relaxation;
  /**
   * The same question as a covering problem under narrower rules: the same choice is worth the same there. Candidates
   * refused by the rules may be left out of it.
   */
  asCovering(rules: SiteRules): CoveringProblem;
}

/** What each site adds to those chosen. */
export interface Tally {
  gainOf(candidate: number): number;
  /** What is lost when a chosen site goes. */
  lossOf(candidate: number): number;
  add(candidate: number): void;
  remove(candidate: number): void;
}
