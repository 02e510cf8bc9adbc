import { startTransition, useEffect, useState } from 'react';

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

/**
 * A value as each of several parts of a panel is to show it. A new value reaches one part after the other, each in a
 * task of its own, so that no task stops the page for long. `null`: nothing has reached the part yet.
 */
export function useInTurn<Value>(value: Value, parts: number): readonly (Value | null)[] {
  const [turns, setTurns] = useState(() => beforeTurns<Value>(parts));
  useEffect(() => {
    const part = nextPart(turns, value);
    if (part === null) return;
    const turn = setTimeout(() => startTransition(() => setTurns(before => taken(before, part, value))));
    return () => clearTimeout(turn);
  }, [turns, value]);
  return turns.values;
}
