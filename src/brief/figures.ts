import type { DateSpan } from '../units/date-span.ts';
import type { Day } from '../units/day.ts';
import { LANGUAGE_TAGS, type Locale } from '../units/locale.ts';
import { wholePercent } from '../units/share.ts';
import { dateWriter } from '../units/written-date.ts';

const DATES = { en: dateWriter('en', 'long'), fr: dateWriter('fr', 'long') } as const;
const SHORT_DATES = { en: dateWriter('en', 'short'), fr: dateWriter('fr', 'short') } as const;
const NO_BREAK_SPACE = '\u00a0';

/** A whole number with the grouping of the language: 2,193 or 2 193. */
export function integer(locale: Locale, value: number): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: 0 }).format(value);
}

/** A share as a whole percentage, with an honest "<1 %" and ">99 %" (see `wholePercent`). */
export function percentage(locale: Locale, part: number, whole: number): string {
  const { percent, bound } = wholePercent(part, whole);
  const gap = locale === 'fr' && bound ? NO_BREAK_SPACE : '';
  return `${bound}${gap}${percent}${NO_BREAK_SPACE}%`;
}

/** A measured distance: whole kilometres from 10 up, one decimal below. */
export function measuredKm(locale: Locale, km: number): string {
  const digits = km < 10 ? 1 : 0;
  return `${new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: digits }).format(km)}${NO_BREAK_SPACE}km`;
}

/** A chosen distance, as it was typed. */
export function chosenKm(locale: Locale, km: number): string {
  return `${new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: 3 }).format(km)}${NO_BREAK_SPACE}km`;
}

/** "31 March 2021", "1er octobre 2014". */
export function writtenDay(locale: Locale, day: Day): string {
  return DATES[locale].day(day);
}

/** "January 2012", "12 to 18 Mar 2014", "du 12 au 18 mars 2014": as short as a column of a table needs it. */
export function shortSpan(locale: Locale, span: DateSpan): string {
  return SHORT_DATES[locale].span(span);
}

/** "a, b and c". */
export function listed(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(LANGUAGE_TAGS[locale], { type: 'conjunction' }).format(items);
}

/** Which plural form of the language a number takes. French counts 0 as one. */
export function isSingular(locale: Locale, count: number): boolean {
  return new Intl.PluralRules(LANGUAGE_TAGS[locale]).select(count) === 'one';
}

/** What stands for a count that is not told: "1–2" where cells with fewer than 3 incidents are not. */
export function bandOf(threshold: number, locale: Locale): string {
  return `${integer(locale, 1)}–${integer(locale, threshold - 1)}`;
}
