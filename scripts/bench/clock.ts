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
