import { calendarFromDay, type Day, dayFromCalendar } from '../../units/day.ts';
import type { Locale } from '../../units/locale.ts';

const FIRST_YEAR = 1900;
const YEARS_AHEAD = 10;

/** What is typed into a date field: a day, or why it is none yet. */
export type TypedDay =
  | { readonly day: Day }
  | { readonly wrong: 'unfinished' | 'no-such-day' }
  | { readonly wrong: 'far'; readonly first: number; readonly last: number };

/** A day as both languages of the page write it in figures: 31/12/2020. */
export function textOfDay(day: Day): string {
  const { year, month, dayOfMonth } = calendarFromDay(day);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(dayOfMonth)}/${two(month)}/${String(year).padStart(4, '0')}`;
}

const WRITTEN_AS = [
  /^(?<dayOfMonth>\d{1,2})[/. -]+(?<month>\d{1,2})[/. -]+(?<year>\d{4})$/,
  /^(?<dayOfMonth>\d{2})(?<month>\d{2})(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{2})-(?<dayOfMonth>\d{2})$/,
];

/**
 * Reads day, month and year, with or without strokes between them, or a date of ISO 8601. It is a day only with all four figures of its year, so that no
 * year on the way to 2024 is taken for one; `today` bounds the years that a hand can mean.
 */
export function typedDay(text: string, today: Day): TypedDay {
  const parts = WRITTEN_AS.map(pattern => pattern.exec(text.trim())?.groups).find(groups => groups);
  if (!parts) return { wrong: 'unfinished' };
  const [year, month, dayOfMonth] = [Number(parts.year), Number(parts.month), Number(parts.dayOfMonth)];
  const last = calendarFromDay(today).year + YEARS_AHEAD;
  if (year < FIRST_YEAR || year > last) return { wrong: 'far', first: FIRST_YEAR, last };
  const day = dayFromCalendar(year, month, dayOfMonth);
  return day === null ? { wrong: 'no-such-day' } : { day };
}

/** A number as it stands in a field: without marks between thousands, which would be in the way of changing it. */
export function textOfNumber(value: number, decimals: number, locale: Locale): string {
  const text = String(keptNumber(value, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, decimals));
  return locale === 'fr' ? text.replace('.', ',') : text;
}

/**
 * Reads a number as either language of the page writes it, and as people write it all the same: with a decimal point or
 * comma, with or without blanks between thousands. In English a comma before three figures parts thousands. `null`: not
 * a number.
 */
export function typedNumber(text: string, locale: Locale): number | null {
  const dense = text.replace(/\s/g, '');
  if (locale === 'en' && /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(dense))
    return Number(dense.replaceAll(',', ''));
  if (locale === 'en' && /,\d{3}/.test(dense)) return null;
  const plain = dense.replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** The nearest number within bounds (both included) that has no more than the decimals given. */
export function keptNumber(value: number, minimum: number, maximum: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.min(Math.max(Math.round(value * scale) / scale, minimum), maximum);
}
