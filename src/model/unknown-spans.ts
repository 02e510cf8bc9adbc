import type { DataState } from './findings.ts';

/** Neighbouring months of which the same is unknown: from index `start` to before `end`. */
export interface UnknownSpan {
  readonly start: number;
  readonly end: number;
  readonly data: Exclude<DataState, 'known'>;
}

/** The stretches of a row of months of which something is unknown, so that a chart marks them instead of drawing 0. */
export function unknownSpans(months: readonly DataState[]): readonly UnknownSpan[] {
  const spans: { start: number; end: number; data: UnknownSpan['data'] }[] = [];
  months.forEach((data, index) => {
    if (data === 'known') return;
    const last = spans.at(-1);
    if (last?.end === index && last.data === data) last.end = index + 1;
    else spans.push({ start: index, end: index + 1, data });
  });
  return spans;
}
