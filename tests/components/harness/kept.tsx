import { type ReactNode, useState } from 'react';

interface Props<Value> {
  readonly first: Value;
  /** Gets every value that was chosen, in order. */
  readonly chosen: Value[];
  readonly children: (value: Value, choose: (next: Value) => void) => ReactNode;
}

/** Keeps what a field offers, as whoever uses one does. */
export function Kept<Value>({ first, chosen, children }: Props<Value>) {
  const [value, setValue] = useState(first);
  return children(value, next => {
    chosen.push(next);
    setValue(next);
  });
}
