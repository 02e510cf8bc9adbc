import { type Day, dayFromCalendar } from '../../units/day.ts';
import { yearOfTwoDigits } from '../../units/usual-days.ts';
import { isoDay } from './iso-day.ts';
import { monthFromName } from './month-name.ts';

/** Which of day and month comes first in dates such as 03/04/2020; `null`: not known. */
export type DateOrder = 'day-first' | 'month-first' | null;

/** The days that a date can mean: one day, a month, or a year. First and last day are both included. */
export interface DateRange {
  readonly start: Day;
  readonly end: Day;
  readonly precision: 'day' | 'month' | 'year';
}

/** Day 25,569 of a spreadsheet (1900 date system) is 1970-01-01 (ECMA-376 part 1, section 18.17.4.1). */
const SPREADSHEET_DAY_OF_1970 = 25_569;
const TIME = '(?:,?[T\\s]\\s*\\d{1,2}[:hH].*)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`);
const NUMBERS = new RegExp(`^(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`);
const DAY_AND_NAME = new RegExp(
  `^(?:\\p{L}+,?\\s+)?(\\d{1,2})(?:er|st|nd|rd|th)?[-/.\\s]*(\\p{L}{3,})\\.?[-/.,\\s]*(\\d{4}|\\d{2})${TIME}$`,
  'u',
);
const NAME_AND_DAY = new RegExp(
  `^(?:\\p{L}+,\\s+)?(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}$`,
  'u',
);

/**
 * The days that a cell's date means, or `null` when it is no date that exists. Reads ISO dates and times, `20090220`,
 * day, month and year in digits (in `order`; without one, only where a number above 12 settles it), with the month's
 * name in English or French, a month (`2009-02`, `02/2009`, `février 2009`), a year, and a spreadsheet's day number.
 */
export function parseDate(text: string, order: DateOrder): DateRange | null {
  const plain = text.trim();
  const day = isoDay(plain);
  if (!Number.isNaN(day)) return { start: day, end: day, precision: 'day' };
  return /\p{L}{3}/u.test(plain) ? parseNamedDate(plain) : parseNumericDate(plain, order);
}

function parseNamedDate(text: string): DateRange | null {
  const dayFirst = DAY_AND_NAME.exec(text);
  if (dayFirst) return oneDay(fullYear(dayFirst[3]), monthFromName(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = NAME_AND_DAY.exec(text);
  if (monthFirst) return oneDay(Number(monthFirst[3]), monthFromName(monthFirst[1]), Number(monthFirst[2]));
  const monthOnly = /^(\p{L}{3,})\.?[-/,\s]+(\d{4})$/u.exec(text);
  return monthOnly ? oneMonth(Number(monthOnly[2]), monthFromName(monthOnly[1])) : null;
}

function parseNumericDate(text: string, order: DateOrder): DateRange | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return oneDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const numbers = NUMBERS.exec(text);
  if (numbers) return orderedDate(Number(numbers[1]), Number(numbers[3]), fullYear(numbers[4]), order);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return oneDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const month = /^(?:(\d{4})[-/](\d{1,2})|(\d{1,2})[-/](\d{4}))$/.exec(text);
  if (month) return oneMonth(Number(month[1] ?? month[4]), Number(month[2] ?? month[3]));
  if (/^\d{4}$/.test(text)) return oneYear(Number(text));
  if (/^[2-6]\d{4}(?:\.\d+)?$/.test(text)) {
    const day = Math.floor(Number(text)) - SPREADSHEET_DAY_OF_1970;
    return { start: day, end: day, precision: 'day' };
  }
  return null;
}

/** The table's order decides; without one a number above 12 can only be the day, and otherwise there is no date. */
function orderedDate(first: number, second: number, year: number, order: DateOrder): DateRange | null {
  const settled = order ?? orderOf(first, second);
  if (settled === 'day-first') return oneDay(year, second, first);
  return settled === 'month-first' ? oneDay(year, first, second) : null;
}

function orderOf(first: number, second: number): DateOrder {
  if (first > 12) return 'day-first';
  return second > 12 || first === second ? 'month-first' : null;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : yearOfTwoDigits(year, new Date().getUTCFullYear());
}

function oneDay(year: number, month: number | null, dayOfMonth: number): DateRange | null {
  const day = month === null ? null : dayFromCalendar(year, month, dayOfMonth);
  return day === null ? null : { start: day, end: day, precision: 'day' };
}

function oneMonth(year: number, month: number | null): DateRange | null {
  const start = month === null ? null : dayFromCalendar(year, month, 1);
  if (start === null || month === null) return null;
  const next = month === 12 ? dayFromCalendar(year + 1, 1, 1) : dayFromCalendar(year, month + 1, 1);
  return next === null ? null : { start, end: next - 1, precision: 'month' };
}

function oneYear(year: number): DateRange | null {
  if (year < 1800 || year > 2200) return null;
  const start = dayFromCalendar(year, 1, 1);
  const end = dayFromCalendar(year, 12, 31);
  return start === null || end === null ? null : { start, end, precision: 'year' };
}
