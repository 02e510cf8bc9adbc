/** A line of steps: each value holds for the width of its month. SVG path data, pixels. */
export function steppedPath(
  values: readonly number[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index)},${y(value)}H${x(index + 1)}`)
    .join('');
}

/** Bars as one path, so that hundreds of months are one element. Zero-high bars are left out. */
export function barsPath(
  heights: readonly (readonly [bottom: number, top: number])[],
  x: (index: number) => number,
  gap: number,
): string {
  return heights
    .map(([bottom, top], index) =>
      bottom === top
        ? ''
        : `M${x(index)},${bottom}V${top}H${Math.max(x(index + 1) - gap, x(index) + 0.5)}V${bottom}Z`,
    )
    .join('');
}
