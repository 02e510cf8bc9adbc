/** A value as it has reached the parts of a panel so far. */
export interface Turns<Value> {
  /** By part; `null`: nothing has reached it yet. */
  readonly values: readonly (Value | null)[];
  /** The part whose turn it was last; -1 before the first. */
  readonly last: number;
}

/** Before the first turn of so many parts. */
export function beforeTurns<Value>(parts: number): Turns<Value> {
  return { values: Array.from({ length: parts }, () => null), last: -1 };
}

/**
 * The part whose turn it is to take the value, after the one that was last, so that all parts are served also while
 * values come faster than they are taken; `null`: all parts have it.
 */
export function nextPart<Value>({ values, last }: Turns<Value>, value: Value): number | null {
  const isBehind = (part: number) => values[part] !== value;
  const parts = values.map((_, part) => part).filter(isBehind);
  return parts.find(part => part > last) ?? parts[0] ?? null;
}

/** After the part has taken the value. */
export function taken<Value>({ values }: Turns<Value>, part: number, value: Value): Turns<Value> {
  return { values: values.with(part, value), last: part };
}
