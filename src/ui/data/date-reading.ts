import { type Day, dayFromCalendar } from '../../units/day.ts';
import { yearOfTwoDigits } from '../../units/usual-days.ts';

/** The two ways to read a date such as 03/04/2020; `null` where there is no such day. */
export interface DateReadings {
  readonly dayFirst: Day | null;
  readonly monthFirst: Day | null;
}

const NUMERIC_DATE = /(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})/;

/** Reads an ambiguous numeric date both ways, so that a person can say which is meant. */
export function readBothWays(text: string): DateReadings {
  const match = NUMERIC_DATE.exec(text);
  if (!match) return { dayFirst: null, monthFirst: null };
  const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(match[3] ?? '')];
  return { dayFirst: dayFromCalendar(year, second, first), monthFirst: dayFromCalendar(year, first, second) };
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : yearOfTwoDigits(year, new Date().getUTCFullYear());
}
