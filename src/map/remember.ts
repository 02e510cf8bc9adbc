/**
 * Keeps the last result made under each name, and makes a new one only when one of the things it is made from is not
 * the same object as before. Maps are told everything on every change; most of it has not changed.
 */
export function createMemory(): <Result>(
  name: string,
  from: readonly unknown[],
  make: () => Result,
) => Result {
  const kept = new Map<string, { readonly from: readonly unknown[]; readonly result: unknown }>();
  return <Result>(name: string, from: readonly unknown[], make: () => Result): Result => {
    const known = kept.get(name);
    if (
      known &&
      known.from.length === from.length &&
      known.from.every((value, i) => Object.is(value, from[i]))
    ) {
      return known.result as Result;
    }
    const result = make();
    kept.set(name, { from, result });
    return result;
  };
}
