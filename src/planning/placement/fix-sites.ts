import type { RelaxedChoice } from './relaxation.ts';
import type { SiteRules } from './site-rules.ts';

/** A bound and the scores it was made of. */
export interface Relaxed {
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
export function fixSites(
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
    const score = scores[candidate];
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
