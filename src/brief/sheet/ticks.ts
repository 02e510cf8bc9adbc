/** Whole numbers from 0 in round steps (1, 2 or 5 times a power of ten) up to at least `most`, at most `count` steps. */
export function ticksUpTo(most: number, count: number): readonly number[] {
  let step = 1;
  for (let decade = 1; Math.ceil(most / step) > count; decade *= 10) {
    for (const rung of [1, 2, 5]) {
      step = rung * decade;
      if (Math.ceil(most / step) <= count) break;
    }
  }
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}
