export type Remember = <Result>(name: string, from: readonly unknown[], make: () => Result) => Result;

interface Memory {
  /**
   * The result made under a name last time, or a new one when any of the things it is made from is not the same object
   * as then.
   */
  readonly remember: Remember;
  /**
   * Ends a drawing: what it did not ask for is forgotten. deck.gl takes a layer that is left out of a drawing apart for
   * good, so the same layer must not come back in a later one.
   */
  forgetUnused(): void;
}

/** Maps are told everything on every change; most of it has not changed, and is kept here from drawing to drawing. */
export function createMemory(): Memory {
  const kept = new Map<string, { readonly from: readonly unknown[]; readonly result: unknown }>();
  const used = new Set<string>();
  return {
    remember<Result>(name: string, from: readonly unknown[], make: () => Result): Result {
      used.add(name);
      const known = kept.get(name);
      const isSame =
        known?.from.length === from.length && known.from.every((value, i) => Object.is(value, from[i]));
      if (known && isSame) return known.result as Result;
      const result = make();
      kept.set(name, { from, result });
      return result;
    },
    forgetUnused() {
      for (const name of kept.keys()) if (!used.has(name)) kept.delete(name);
      used.clear();
    },
  };
}
