/**
 * A calendar day as the number of days since 1970-01-01 (UTC, proleptic Gregorian).
 * Integers, so that intervals compare and columns stay typed arrays.
 */
export type Day = number;

const MILLISECONDS_PER_DAY = 86_400_000;

/** The first and the last day that a calendar date of four digits can name: 0001-01-01 and 9999-12-31. */
export const FIRST_DAY: Day = -719_162;
export const LAST_DAY: Day = 2_932_896;

/** The day of a calendar date; `month` counts from 1. Returns `null` when no such date exists. */
export function dayFromCalendar(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(dayOfMonth)) return null;
  if (year < 1 || year > 9999) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists ? Math.round(date.getTime() / MILLISECONDS_PER_DAY) : null;
}

/** Calendar parts of a day; `month` counts from 1. */
export function calendarFromDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export function isoFromDay(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The day written `YYYY-MM-DD`, or `null` when it is not such a date. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFromCalendar(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** First day of the month that lies `months` after the month of `day`. */
export function firstOfMonthAfter(day: Day, months: number): Day {
  const { year, month } = calendarFromDay(day);
  const index = year * 12 + (month - 1) + months;
  return dayFromMonthIndex(index);
}

/** Months since year 0, to group and to count months: 2020-01 is 24240. */
export function monthIndex(day: Day): number {
  const { year, month } = calendarFromDay(day);
  return year * 12 + month - 1;
}

/** First day of the month with the given {@link monthIndex}. */
export function dayFromMonthIndex(index: number): Day {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(0, index, 1) / MILLISECONDS_PER_DAY;
}

/** The day it is where the user is, which is the one that they expect on what they make. */
export function today(now = new Date()): Day {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MILLISECONDS_PER_DAY;
}
