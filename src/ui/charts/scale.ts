/** Two ends of an axis: values, or pixels. */
export type Ends = readonly [first: number, last: number];

/** Where a value stands on an axis, in pixels, and which value stands at a place. */
export interface Scale {
  (value: number): number;
  readonly invert: (position: number) => number;
}

/** Equal steps of value are equal steps on the axis, beyond its ends too. With one value only, that is in the middle. */
export function linearScale(values: Ends, pixels: Ends): Scale {
  return Object.assign((value: number) => carried(value, values, pixels), {
    invert: (position: number) => carried(position, pixels, values),
  });
}

/** Equal steps on the axis are equal steps of the square root of the value, which is 0 or more; the axis ends at its ends. */
export function squareRootScale(values: Ends, pixels: Ends): Scale {
  const within = (value: number) => Math.min(Math.max(value, values[0]), values[1]);
  const roots = [Math.sqrt(values[0]), Math.sqrt(values[1])] as const;
  return Object.assign((value: number) => carried(Math.sqrt(within(value)), roots, pixels), {
    invert: (position: number) => within(Math.max(carried(position, pixels, roots), 0) ** 2),
  });
}

function carried(value: number, from: Ends, to: Ends): number {
  const share = from[1] === from[0] ? 0.5 : (value - from[0]) / (from[1] - from[0]);
  return to[0] * (1 - share) + to[1] * share;
}
