/** Uniform numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

/**
 * A seeded generator (mulberry32, Tommy Ettinger, public domain). Integer arithmetic only, so that every machine draws
 * the same numbers.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `from` to `to`, both included. */
export function wholeBetween(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** A number in [from, to). */
export function between(random: Random, from: number, to: number): number {
  return from + random() * (to - from);
}

/** One entry of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return pickWeighted(random, list, () => 1);
}

/** One entry of a list that is not empty, each as likely as its weight says. */
export function pickWeighted<T>(random: Random, list: readonly T[], weightOf: (entry: T) => number): T {
  let left = random() * list.reduce((sum, entry) => sum + weightOf(entry), 0);
  for (const entry of list) {
    left -= weightOf(entry);
    if (left < 0) return entry;
  }
  const last = list.at(-1);
  if (last === undefined) throw new Error('nothing to pick from');
  return last;
}

/** How often something of the given mean happens: geometric, so more uneven than chance, and free of logarithms. */
export function countOf(random: Random, mean: number): number {
  let count = 0;
  while (random() < mean / (1 + mean)) count += 1;
  return count;
}
