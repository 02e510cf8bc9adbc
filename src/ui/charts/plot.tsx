import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** Width of an element in pixels, kept up to date; 0 before the first layout. */
export function useWidth<Element extends HTMLElement>(): readonly [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    // The observer speaks only once the page is idle; a chart should not wait for the map.
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}

interface YearTicksProps {
  /** Month index of the first month (see `monthIndex`). */
  readonly firstMonth: number;
  readonly months: number;
  /** Left edge of the month with the given place in the row, pixels. */
  readonly x: (index: number) => number;
  readonly y: number;
}

const LABEL_WIDTH = 40;

/** Years under an axis of months; as many labels as there is room for. */
export function YearTicks({ firstMonth, months, x, y }: YearTicksProps) {
  const years: number[] = [];
  for (let year = Math.ceil(firstMonth / 12); year * 12 < firstMonth + months; year++) years.push(year);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(x(12) - x(0), 1)));
  return (
    <g>
      {years.map((year, index) => (
        <g key={year} transform={`translate(${x(year * 12 - firstMonth)},${y})`}>
          <path className="tick-mark" d="M0,0V4" />
          {index % every === 0 && (
            <text className="tick" x={2} y={14}>
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

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

interface ShareBarProps {
  readonly nominal: number;
  readonly certain: number;
  readonly possible: number;
  readonly whole: number;
}

/** A share as a bar, with a whisker from certain to possible; the numbers stand beside it. */
export function ShareBar({ nominal, certain, possible, whole }: ShareBarProps) {
  const x = (part: number) => (whole > 0 ? (100 * part) / whole : 0);
  return (
    <svg className="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-track" width="100" height="10" />
      <rect className="share-fill" width={x(nominal)} height="10" />
      <path className="share-band" d={`M${x(certain)} 5H${x(possible)}`} />
    </svg>
  );
}
