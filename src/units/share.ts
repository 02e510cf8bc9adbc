/** A share as a whole percentage that never claims more than the numbers say. */
export interface WholePercent {
  readonly percent: number;
  /** '<': more than nothing, but less than one percent; '>': not everything, but more than 99 percent. */
  readonly bound: '<' | '>' | '';
}

/**
 * `part` of `whole` as a whole percentage. Something that would round to 0 is "<1", and something short of everything
 * that would round to 100 is ">99": "0 %" means none and "100 %" means all. A `whole` of 0 gives 0.
 */
export function wholePercent(part: number, whole: number): WholePercent {
  if (whole <= 0 || part <= 0) return { percent: 0, bound: '' };
  if (part >= whole) return { percent: 100, bound: '' };
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 0) return { percent: 1, bound: '<' };
  if (rounded === 100) return { percent: 99, bound: '>' };
  return { percent: rounded, bound: '' };
}
