import type { DaySpan } from './date-span.ts';
import { calendarFromDay, type Day, dayFromCalendar } from './day.ts';

/** How far ahead a date may lie: plans for closing a base are made some years ahead. */
const YEARS_AHEAD = 10;
/** Dates from before are slips or placeholders (METHODS, section 3); no source of this tool goes back so far. */
const FIRST_USUAL_DAY = dayFromCalendar(1900, 1, 1) as Day;

/**
 * The year that two digits mean, given the year now: records tell of the past and of plans, so it is the latest year so
 * written that is at most ten years ahead (in 2026, `98` is 1998, `27` is 2027 and `40` is 1940).
 */
export function yearOfTwoDigits(digits: number, yearNow: number): number {
  const latest = yearNow + YEARS_AHEAD;
  return latest - ((((latest - digits) % 100) + 100) % 100);
}

/** The days that a record can be expected to tell of, given today: from 1900 to ten years ahead, both included. */
export function usualDays(today: Day): DaySpan {
  const { year, month, dayOfMonth } = calendarFromDay(today);
  const last =
    dayFromCalendar(year + YEARS_AHEAD, month, dayOfMonth) ?? dayFromCalendar(year + YEARS_AHEAD, month, 28);
  return { first: FIRST_USUAL_DAY, last: last as Day };
}
