/** Keeps the last result of a computation and gives it again as long as every key is the same value. */
export function remember<Result>(): (keys: readonly unknown[], compute: () => Result) => Result {
  let known: { keys: readonly unknown[]; result: Result } | null = null;
  return (keys, compute) => {
    if (
      known &&
      keys.length === known.keys.length &&
      keys.every((key, index) => Object.is(key, known?.keys[index]))
    ) {
      return known.result;
    }
    const result = compute();
    known = { keys, result };
    return result;
  };
}
