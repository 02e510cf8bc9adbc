import {
  calendarFromDay,
  type Day,
  dayFromCalendar,
  firstOfMonthAfter,
  isoFromDay,
} from '../../src/units/day.ts';
import { pickWeighted, type Random, wholeBetween } from './random.ts';

export interface ReportedDate {
  /** UCDP GED `date_prec`: 1 day, 2 two to six days, 3 week, 4 month, 5 longer. */
  readonly precision: number;
  readonly start: Day;
  readonly end: Day;
}

/** Shares as in published GED files of poorly reported wars. */
const PRECISIONS = [
  { precision: 1, share: 0.74 },
  { precision: 2, share: 0.14 },
  { precision: 3, share: 0.02 },
  { precision: 4, share: 0.08 },
  { precision: 5, share: 0.02 },
] as const;

function spanOf(random: Random, precision: number, day: Day): { start: Day; end: Day } {
  if (precision === 1) return { start: day, end: day };
  if (precision === 2) {
    const start = day - wholeBetween(random, 0, 2);
    return { start, end: Math.max(day, start + wholeBetween(random, 1, 5)) };
  }
  if (precision === 3) return { start: day - 3, end: day + 3 };
  if (precision === 4) return { start: firstOfMonthAfter(day, 0), end: firstOfMonthAfter(day, 1) - 1 };
  return { start: firstOfMonthAfter(day, -2), end: firstOfMonthAfter(day, wholeBetween(random, 1, 3)) - 1 };
}

/** When a report says that something of that day happened. GED events stay within one calendar year, and so do these. */
export function reportDate(random: Random, day: Day): ReportedDate {
  const { precision } = pickWeighted(random, PRECISIONS, entry => entry.share);
  const { year } = calendarFromDay(day);
  const { start, end } = spanOf(random, precision, day);
  const firstDay = dayFromCalendar(year, 1, 1) ?? start;
  const lastDay = dayFromCalendar(year, 12, 31) ?? end;
  return { precision, start: Math.max(start, firstDay), end: Math.min(end, lastDay) };
}

/** A day as GED writes it. */
export function gedDate(day: Day): string {
  return `${isoFromDay(day)} 00:00:00.000`;
}
