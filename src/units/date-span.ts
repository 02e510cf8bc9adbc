import { calendarFromDay, type Day, dayFromMonthIndex, monthIndex } from './day.ts';

/** How exactly a source dates something; a column of codes holds the index into this list. */
export const DATE_PRECISIONS = ['day', 'range', 'week', 'month', 'year'] as const;
/** What a source can say that it knows around the one day that it gives. */
export type StatedPrecision = Exclude<DatePrecision, 'range'>;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** A first and a last day, both included. */
export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** The days on one of which something happened, or over which it went on. */
export interface DateSpan extends DaySpan {
  /**
   * `month` and `year`: exactly that of the calendar; `range`: the source gives both ends; `week`: it gives only the
   * middle of a week or so, from which both ends lie {@link HALF_WEEK_DAYS}.
   */
  readonly precision: DatePrecision;
}

/**
 * What a source that names one day of a week that it does not know means: the middle of the period (ACLED codebook,
 * `time_precision` 2).
 */
const HALF_WEEK_DAYS = 3;

/** The span from `first` to `last`, both included: a day, a month or a year where it is exactly that, or a range. */
export function spanOf(first: Day, last: Day): DateSpan {
  return { first, last, precision: precisionOf(first, last) };
}

/** Whether a span is as long as that of a week of which only the middle is given. */
export function isWholeWeek({ first, last }: DaySpan): boolean {
  return last - first === 2 * HALF_WEEK_DAYS;
}

/** The span that one named day stands for in a source that knows no more than its week, month or year. */
export function spanAround(day: Day, precision: StatedPrecision): DateSpan {
  if (precision === 'day') return { first: day, last: day, precision };
  if (precision === 'week') return { first: day - HALF_WEEK_DAYS, last: day + HALF_WEEK_DAYS, precision };
  const index = monthIndex(day);
  const firstMonth = precision === 'month' ? index : index - (index % 12);
  const months = precision === 'month' ? 1 : 12;
  return {
    first: dayFromMonthIndex(firstMonth),
    last: dayFromMonthIndex(firstMonth + months) - 1,
    precision,
  };
}

function precisionOf(first: Day, last: Day): DatePrecision {
  if (first === last) return 'day';
  // Most spans are shorter than any month and need no calendar.
  if (last - first < 27) return 'range';
  const start = calendarFromDay(first);
  const afterEnd = calendarFromDay(last + 1);
  if (start.dayOfMonth !== 1 || afterEnd.dayOfMonth !== 1) return 'range';
  const months = monthIndex(last + 1) - monthIndex(first);
  if (months === 1) return 'month';
  return months === 12 && start.month === 1 ? 'year' : 'range';
}
