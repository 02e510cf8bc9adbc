import { startTransition, useEffect, useState } from 'react';
import { beforeTurns, nextPart, taken } from './turns.ts';

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
