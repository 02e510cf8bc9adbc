import type { Interval } from '../../model/deployment.ts';
import type { Histogram } from '../../model/findings.ts';
import type { Settings } from '../../model/settings.ts';
import { dayFromMonthIndex, monthIndex } from '../../units/day.ts';

/** Whole months, both included, as month indices (see `monthIndex`). */
export interface Months {
  readonly first: number;
  readonly last: number;
}

type Period = Pick<Settings, 'from' | 'to'>;

/** The months that the time bar spans: those with incidents and those of the deployment record; `null`: none. */
export function extentOf(histogram: Histogram, record: readonly Interval[]): Months | null {
  const months = record.flatMap(({ from, to }) => [monthIndex(from), monthIndex(to - 1)]);
  if (histogram.incidents.length > 0) {
    months.push(histogram.firstMonth, histogram.firstMonth + histogram.incidents.length - 1);
  }
  return months.length === 0 ? null : { first: Math.min(...months), last: Math.max(...months) };
}

/** The months that a period touches; open ends reach the extent's. */
export function monthsOf({ from, to }: Period, extent: Months): Months {
  const clamp = (month: number) => Math.min(Math.max(month, extent.first), extent.last);
  const first = from === null ? extent.first : clamp(monthIndex(from));
  const last = to === null ? extent.last : clamp(monthIndex(to));
  return { first, last: Math.max(first, last) };
}

/** The period of whole months; an end at the extent's is left open, so that data loaded later is not cut off. */
export function periodOf(months: Months, extent: Months): Period {
  return {
    from: months.first <= extent.first ? null : dayFromMonthIndex(months.first),
    to: months.last >= extent.last ? null : dayFromMonthIndex(months.last + 1) - 1,
  };
}

/** The same number of months, moved; it stops at the extent's ends. */
export function shifted(months: Months, by: number, extent: Months): Months {
  const length = months.last - months.first;
  const first = Math.min(
    Math.max(months.first + by, extent.first),
    Math.max(extent.last - length, extent.first),
  );
  return { first, last: Math.min(first + length, extent.last) };
}

/** A window of the given length that begins where these months begin, or ends with the extent. */
export function windowOf(months: Months, length: number, extent: Months): Months {
  const last = Math.min(months.first + length - 1, extent.last);
  return { first: Math.max(Math.min(months.first, last - length + 1), extent.first), last };
}

/** Moves one end to a month; it stops at the other end and at the extent's. */
export function withEnd(months: Months, end: 'first' | 'last', month: number, extent: Months): Months {
  return end === 'first'
    ? { first: Math.min(Math.max(month, extent.first), months.last), last: months.last }
    : { first: months.first, last: Math.max(Math.min(month, extent.last), months.first) };
}

/** Months of which the record knows at least a day, as disjoint runs in order. */
export function recordMonths(record: readonly Interval[]): readonly Months[] {
  return record.map(({ from, to }) => ({ first: monthIndex(from), last: monthIndex(to - 1) }));
}

/** The months of an extent that lie outside some known ones, before and after them. */
export function monthsWithout(known: Months | null, extent: Months): readonly Months[] {
  if (!known) return [extent];
  const before = { first: extent.first, last: Math.min(known.first - 1, extent.last) };
  const after = { first: Math.max(known.last + 1, extent.first), last: extent.last };
  return [before, after].filter(({ first, last }) => first <= last);
}
