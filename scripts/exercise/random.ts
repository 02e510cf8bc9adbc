/** Uniform numbers in [0, 1), the same ones for the same seed. */
export type Random = () => number;

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
