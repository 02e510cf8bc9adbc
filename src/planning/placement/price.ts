import { float64At } from '../../units/at.ts';
import { interchange } from './heuristics.ts';
import { type Objective, type Relaxation, type RelaxedChoice, relaxedChoice } from './objective.ts';
import { openChoice, type SiteRules } from './site-rules.ts';

/** A choice with what it is worth, a bound that no choice passes, and rules that every better choice satisfies. */
export interface Priced {
  readonly chosen: readonly number[];
  readonly value: number;
  readonly bound: number;
  readonly rules: SiteRules;
  /** No choice is better: nothing fits between value and bound. */
  readonly proven: boolean;
}

interface PricingLimits {
  readonly rounds: number;
  /** Time, as `Date.now()` tells it, at which to stop. */
  readonly deadline: number;
}

/** Rounds without a clearly better bound after which steps are halved, and the step at which prices have settled. */
const PATIENCE = 20;
const SHORTEST_STEP = 0.0005;
const CLEARLY_BETTER = 1e-4;
/** Rounds after which the relaxed choice is made a real one again. */
const ROUNDS_PER_TRY = 10;
/** Share of the last direction that the next one keeps (Camerini, Fratta & Maffioli 1975). */
const MOMENTUM = 0.7;
/** Sums of doubles depend on their order; a difference below this share of the value is none. */
const ROUNDING = 1e-9;

/**
 * Lowers the bound by moving the prices of a relaxation against its slope (Held, Wolfe & Crowder 1974, "Validation of
 * subgradient optimization", Mathematical Programming 6), and refuses or keeps candidates on the way wherever the
 * bound says that no better choice does otherwise. The known choice stays possible under the rules returned.
 */
export function priceSites(objective: Objective, start: readonly number[], limits: PricingLimits): Priced {
  const relaxation = objective.relaxation(start);
  const scores = new Float64Array(objective.rules.candidates);
  const descent = beginDescent(relaxation);
  let known = { chosen: start, value: objective.value(start) };
  let rules = objective.rules;
  let open = openCandidates(rules);
  let lowest = Number.POSITIVE_INFINITY;
  const isClosed = () => lowest < leastBetter(known.value, objective.step);
  for (let round = 0; round < limits.rounds && Date.now() < limits.deadline; round++) {
    const left = relaxation.score(open, scores);
    const choice = relaxedChoice(rules, open, scores);
    const bound = left + choice.sum;
    if (bound < lowest) {
      if (bound < lowest - CLEARLY_BETTER * Math.abs(bound)) descent.praise();
      lowest = bound;
    }
    if (round % ROUNDS_PER_TRY === 0) known = better(objective, known, choice);
    if (isClosed()) break;
    const fixed = fixSites(
      rules,
      open,
      { scores, choice, bound },
      known.chosen,
      leastBetter(known.value, objective.step),
    );
    if (fixed !== rules) {
      rules = fixed;
      open = openCandidates(rules);
    }
    if (!descent.follow(choice, bound - known.value)) break;
  }
  return { ...known, rules, proven: isClosed(), bound: Math.max(lowest, known.value) };
}

/** The least that a better choice is worth, short of rounding. */
function leastBetter(value: number, step: number): number {
  return value + Math.max(step * (1 - 1e-6), ROUNDING * Math.max(1, Math.abs(value)));
}

function openCandidates(rules: SiteRules): Int32Array {
  const refused = new Set(rules.refuse);
  const open: number[] = [];
  for (let candidate = 0; candidate < rules.candidates; candidate++) {
    if (!refused.has(candidate)) open.push(candidate);
  }
  return Int32Array.from(open);
}

/** The relaxed choice made to fit the rules and improved, when it is worth more than the known one. */
function better(
  objective: Objective,
  known: { readonly chosen: readonly number[]; readonly value: number },
  relaxed: RelaxedChoice,
): { readonly chosen: readonly number[]; readonly value: number } {
  const choice = openChoice(objective.rules);
  for (const candidate of relaxed.chosen) if (choice.mayChoose(candidate)) choice.choose(candidate);
  if (objective.value(choice.chosen) < 0.9 * known.value) return known;
  const chosen = interchange(objective, choice.chosen);
  const value = objective.value(chosen);
  return value > known.value ? { chosen, value } : known;
}

interface Descent {
  /** The last prices were clearly better. */
  praise(): void;
  /** Moves the prices; false once they have settled. */
  follow(choice: RelaxedChoice, distance: number): boolean;
}

function beginDescent(relaxation: Relaxation): Descent {
  const slope = new Float64Array(relaxation.prices.length);
  const direction = new Float64Array(relaxation.prices.length);
  let step = 1;
  let idle = 0;
  return {
    praise() {
      idle = 0;
    },
    follow(choice, distance) {
      idle++;
      if (idle > PATIENCE) {
        step /= 1.4;
        idle = 0;
      }
      relaxation.slope(choice.chosen, slope);
      let norm = 0;
      for (let point = 0; point < slope.length; point++) {
        direction[point] = float64At(slope, point) + MOMENTUM * float64At(direction, point);
        norm += float64At(direction, point) * float64At(direction, point);
      }
      if (norm === 0 || step < SHORTEST_STEP) return false;
      relaxation.move(direction, (step * distance) / norm);
      return true;
    },
  };
}

/** A bound and the scores it was made of. */
interface Relaxed {
  readonly scores: Float64Array;
  readonly choice: RelaxedChoice;
  readonly bound: number;
}

/**
 * Rules that every choice worth at least `leastBetter` satisfies: a candidate is refused when the bound with it falls
 * below that, and kept when the bound without it does (reduced-cost fixing). Sites of the known choice are never
 * refused and others never kept, so that it stays possible.
 *
 * @returns `rules` themselves when nothing can be fixed
 */
function fixSites(
  rules: SiteRules,
  open: Int32Array,
  { scores, choice, bound }: Relaxed,
  known: readonly number[],
  leastBetter: number,
): SiteRules {
  const taken = new Set(choice.chosen);
  const exempt = new Set(known);
  const kept = new Set(rules.keep);
  const refuse: number[] = [];
  const keep: number[] = [];
  for (const candidate of open) {
    const score = float64At(scores, candidate);
    if (!taken.has(candidate)) {
      const boundWith = bound + score - choice.lowestChosen;
      if (boundWith < leastBetter && !exempt.has(candidate)) refuse.push(candidate);
    } else if (!kept.has(candidate)) {
      const boundWithout = bound - score + choice.highestLeft;
      if (boundWithout < leastBetter && exempt.has(candidate)) keep.push(candidate);
    }
  }
  if (refuse.length === 0 && keep.length === 0) return rules;
  return { ...rules, refuse: [...rules.refuse, ...refuse], keep: [...rules.keep, ...keep] };
}
