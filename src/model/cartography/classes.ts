/** Most classes a ramp shows: more cannot be told apart on a map. */
export const MOST_CLASSES = 6;

/** Upper bounds of the distance classes in kilometres, each included, as "covered at X" includes X; the last is open. */
export const DISTANCE_BOUNDS_KM: readonly number[] = [5, 10, 25, 50, 100, 200];

const LADDERS: readonly (readonly number[])[] = [[1, 2, 5], [1, 3], [1]];

/**
 * Lower bounds, each included, of classes for the positive values given: round numbers in steps of 1-2-5, or in wider
 * steps where the values span too much for {@link MOST_CLASSES}. The first bound is at most the least value; the last
 * is at most the greatest, so that no class is empty by construction at the ends. Empty when no value is positive.
 */
export function roundBreaks(values: readonly number[]): readonly number[] {
  let least = Number.POSITIVE_INFINITY;
  let greatest = 0;
  for (const value of values) {
    if (value > 0 && value < least) least = value;
    if (value > greatest) greatest = value;
  }
  if (greatest === 0 || !Number.isFinite(greatest)) return [];
  for (const ladder of LADDERS) {
    const breaks = rungs(ladder, least, greatest);
    if (breaks.length <= MOST_CLASSES) return breaks;
  }
  return rungs([1], least, greatest).slice(-MOST_CLASSES);
}

/** Index of the class whose lower bound is the greatest that does not exceed `value`; the first class takes what is below. */
export function classFrom(value: number, lowerBounds: readonly number[]): number {
  let index = 0;
  while (index + 1 < lowerBounds.length && value >= (lowerBounds[index + 1] ?? Number.POSITIVE_INFINITY)) {
    index++;
  }
  return index;
}

/** Index of the first class whose upper bound is at least `value`; beyond the last bound, the number of bounds. */
export function classUpTo(value: number, upperBounds: readonly number[]): number {
  const index = upperBounds.findIndex(bound => value <= bound);
  return index === -1 ? upperBounds.length : index;
}

/** Rungs of a ladder repeated in every decade: from the one at or below `least` to the last at or below `greatest`. */
function rungs(ladder: readonly number[], least: number, greatest: number): number[] {
  const found: number[] = [];
  const firstDecade = Math.floor(Math.log10(least)) - 1;
  const lastDecade = Math.ceil(Math.log10(greatest));
  for (let decade = firstDecade; decade <= lastDecade; decade++) {
    for (const rung of ladder) {
      // Through text, because 2 * 10 ** -3 is not the number written 0.002.
      const bound = Number(`${rung}e${decade}`);
      if (bound > greatest) return found;
      if (bound <= least) found.length = 0;
      found.push(bound);
    }
  }
  return found;
}
