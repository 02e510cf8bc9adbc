/** One measurement as a ratio to a peer that ran beside it; never an absolute time, which says more of the machine. */
export interface BenchResult {
  readonly what: string;
  readonly peer: string;
  readonly ratio: number;
  /** The largest ratio that keeps the promise; `null`: none was made. */
  readonly budget: number | null;
}

/** A measurement that could not be made here, and why. */
export interface BenchSkipped {
  readonly what: string;
  readonly skipped: string;
}

/** One line to read. */
export function lineOf(result: BenchResult | BenchSkipped): string {
  if ('skipped' in result) return `   skipped  ${result.what}: ${result.skipped}`;
  const { what, peer, ratio, budget } = result;
  const digits = ratio < 0.01 ? 5 : ratio < 10 ? 2 : 0;
  const verdict =
    budget === null ? '' : ratio <= budget ? ` (promised: at most ${budget})` : ` OVER ${budget}`;
  return `${ratio.toFixed(digits).padStart(8)} x  ${what} / ${peer}${verdict}`;
}

/** Whether a promise was broken. */
export function isOver(result: BenchResult | BenchSkipped): boolean {
  return 'ratio' in result && result.budget !== null && result.ratio > result.budget;
}

/**
 * Time of the fastest of several runs, in milliseconds. The runs of all contestants take turns, so that a busy moment
 * of the machine hits each of them alike.
 */
export async function race<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, () => unknown>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const fastest = Object.fromEntries(names.map(name => [name, Number.POSITIVE_INFINITY])) as Record<
    Name,
    number
  >;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const begin = performance.now();
      await contestants[name]();
      fastest[name] = Math.min(fastest[name], performance.now() - begin);
    }
  }
  return fastest;
}
