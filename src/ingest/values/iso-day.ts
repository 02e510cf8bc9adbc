import type { Day } from '../../units/day.ts';

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
  if (dayOfMonth > (DAYS_IN_MONTH[month - 1] ?? 0)) return Number.NaN;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2 && dayOfMonth === 29 && !isLeapYear) return Number.NaN;
  // Days since 1970 by counting from 1 March, so that the leap day comes last (Hinnant 2014, "days_from_civil").
  const marchYear = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_468;
}
