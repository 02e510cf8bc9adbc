import type { CoveringProblem } from './covering.ts';
import type { Relaxation } from './relaxation.ts';
import type { SiteRules } from './site-rules.ts';

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
