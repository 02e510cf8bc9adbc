import { entryAt } from '../../units/at.ts';
import { type Day, dayFromCalendar } from '../../units/day.ts';
import { yearOfTwoDigits } from '../../units/usual-days.ts';
import { plainLetters } from './cell.ts';

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
  if (dayFirst) {
    return oneDay(fullYear(entryAt(dayFirst, 3)), monthFromName(entryAt(dayFirst, 2)), Number(dayFirst[1]));
  }
  const monthFirst = NAME_AND_DAY.exec(text);
  if (monthFirst) {
    return oneDay(Number(monthFirst[3]), monthFromName(entryAt(monthFirst, 1)), Number(monthFirst[2]));
  }
  const monthOnly = /^(\p{L}{3,})\.?[-/,\s]+(\d{4})$/u.exec(text);
  return monthOnly ? oneMonth(Number(monthOnly[2]), monthFromName(entryAt(monthOnly, 1))) : null;
}

function parseNumericDate(text: string, order: DateOrder): DateRange | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return oneDay(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const numbers = NUMBERS.exec(text);
  if (numbers)
    return orderedDate(Number(numbers[1]), Number(numbers[3]), fullYear(entryAt(numbers, 4)), order);
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

const ZERO = 48;
const DASH = 45;
const SPACE = 32;
const LETTER_T = 84;
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function digitsAt(text: string, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The day of `2009-02-20`, alone or before a time (`2009-02-20 00:00:00.000`, `2009-02-20T00:00:00Z`), or NaN. This is
 * read twice for each of a million rows: it looks at character codes and makes nothing.
 */
export function isoDay(text: string): Day {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN;
  if (text.length > 10) {
    const next = text.charCodeAt(10);
    if (next !== SPACE && next !== LETTER_T) return Number.NaN;
  }
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const dayOfMonth = digitsAt(text, 8, 2);
  if (!(year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1)) return Number.NaN;
  if (dayOfMonth > entryAt(DAYS_IN_MONTH, month - 1)) return Number.NaN;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2 && dayOfMonth === 29 && !isLeapYear) return Number.NaN;
  // Days since 1970 by counting from 1 March, so that the leap day comes last (Hinnant 2014, "days_from_civil").
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}

const ENGLISH = 'january february march april may june july august september october november december';
const FRENCH = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre';
const NAMES = [ENGLISH.split(' '), FRENCH.split(' ')];

/**
 * The month (1 to 12) named in English or French, in full or cut to three letters or more (`sept`, `déc`, `juil`), or
 * `null`. A cut that fits two months (`jui`) names neither.
 */
export function monthFromName(name: string): number | null {
  const plain = plainLetters(name);
  if (plain.length < 3) return null;
  const months = new Set(
    NAMES.flatMap(names => names.flatMap((full, index) => (full.startsWith(plain) ? [index + 1] : []))),
  );
  const [month] = months;
  return months.size === 1 && month !== undefined ? month : null;
}

/** What a table's dates say about the order of day and month. */
export interface SettledOrder {
  readonly order: DateOrder;
  /** A date that can be read both ways, when no date of the table settles it; `null`: nothing to ask. */
  readonly ambiguous: string | null;
}

/**
 * Settles the order of day and month over all dates given: one number above 12 settles it. Dates that contradict each
 * other are read in the order that more of them show; the rest are then refused, row by row. When none settles it, the
 * user is asked, even if the example reads the same both ways: later rows may not.
 */
export function settleDateOrder(dates: Iterable<string>): SettledOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let ambiguous: string | null = null;
  for (const date of dates) {
    const numbers = /^\s*(\d{1,2})([-/. ])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(date);
    if (!numbers) continue;
    const first = Number(numbers[1]);
    const second = Number(numbers[3]);
    if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else ambiguous ??= date.trim();
  }
  if (dayFirst + monthFirst > 0) {
    return { order: dayFirst >= monthFirst ? 'day-first' : 'month-first', ambiguous: null };
  }
  return { order: null, ambiguous };
}
