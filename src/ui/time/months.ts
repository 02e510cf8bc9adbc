import type { Interval } from '../../model/deployment.ts';
import type { Histogram } from '../../model/findings.ts';
import type { Settings } from '../../model/settings.ts';
import {
  type Day,
  dayFromCalendar,
  dayFromMonthIndex,
  firstOfMonthAfter,
  monthIndex,
} from '../../units/day.ts';

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

export interface PeriodPreset extends Period {
  readonly id: 'everything' | 'record' | 'last-year' | `year-${number}`;
}

/** Periods to choose from: everything, the record, its last twelve months, and each year of the time bar. */
export function periodPresets(extent: Months, record: readonly Interval[]): readonly PeriodPreset[] {
  const presets: PeriodPreset[] = [{ id: 'everything', from: null, to: null }];
  const [begin, end] = [record[0]?.from, record.at(-1)?.to];
  if (begin !== undefined && end !== undefined) {
    presets.push({ id: 'record', from: begin, to: end - 1 });
    presets.push({ id: 'last-year', from: Math.max(firstOfMonthAfter(end - 1, -11), begin), to: end - 1 });
  }
  for (let year = Math.floor(extent.last / 12); year >= Math.floor(extent.first / 12); year--) {
    presets.push({ id: `year-${year}`, from: firstDay(year), to: lastDay(year) });
  }
  return presets;
}

function firstDay(year: number): Day | null {
  return dayFromCalendar(year, 1, 1);
}

function lastDay(year: number): Day | null {
  return dayFromCalendar(year, 12, 31);
}

/** The preset that a period is, if it is one. */
export function presetOf(period: Period, presets: readonly PeriodPreset[]): PeriodPreset | undefined {
  return presets.find(({ from, to }) => from === period.from && to === period.to);
}

/** What a drag on the time bar does: moves one end, moves the whole, or draws a new period. */
export interface BrushOrigin {
  readonly part: 'first' | 'last' | 'whole' | 'new';
  /** Where it began, in fractional months. */
  readonly month: number;
  readonly months: Months;
}

/** What is taken hold of at a place; `reach` is how near to an end counts as the end, in months. */
export function brushStart(month: number, months: Months, reach: number): BrushOrigin {
  const toFirst = Math.abs(month - months.first);
  const toLast = Math.abs(month - (months.last + 1));
  if (Math.min(toFirst, toLast) <= reach) {
    return { part: toFirst <= toLast ? 'first' : 'last', month, months };
  }
  const inside = month > months.first && month < months.last + 1;
  return { part: inside ? 'whole' : 'new', month, months };
}

/** The period after the pointer has moved to a place. */
export function brushed(origin: BrushOrigin, month: number, extent: Months): Months {
  const clamp = (value: number) => Math.min(Math.max(value, extent.first), extent.last);
  const { first, last } = origin.months;
  // The whole extent cannot be moved: a drag in it draws a new period.
  const isAll = first === extent.first && last === extent.last;
  if (origin.part === 'whole' && !isAll) {
    return shifted(origin.months, Math.round(month - origin.month), extent);
  }
  if (origin.part === 'first') return { first: Math.min(clamp(Math.round(month)), last), last };
  if (origin.part === 'last') return { first, last: Math.max(clamp(Math.round(month) - 1), first) };
  const [low, high] = [Math.min(origin.month, month), Math.max(origin.month, month)];
  return { first: clamp(Math.floor(low)), last: clamp(Math.max(Math.ceil(high) - 1, Math.floor(low))) };
}
