import type { DateSpan } from './date-span.ts';
import { calendarFromDay, type Day } from './day.ts';
import { LANGUAGE_TAGS, type Locale } from './locale.ts';

/** Days and spans of days in the words of a language. */
export interface DateWriter {
  /** "31 March 2021", "1er octobre 2014": day before month in English too, as the United Nations writes dates. */
  readonly day: (day: Day) => string;
  /** "January 2012", "12 to 18 March 2014", "week of about 15 March 2014", "du 12 au 18 mars 2014". */
  readonly span: (span: DateSpan) => string;
}

const NO_BREAK_SPACE = '\u00a0';
const WORDS: Record<
  Locale,
  { range: (from: string, to: string) => string; week: (middle: string) => string }
> = {
  en: { range: (from, to) => `${from} to ${to}`, week: middle => `week of about ${middle}` },
  fr: { range: (from, to) => `du ${from} au ${to}`, week: middle => `semaine du ${middle} environ` },
};

/** Writes dates in a language, with the names of months whole or abbreviated; a month alone is named whole. */
export function dateWriter(language: Locale, monthName: 'long' | 'short'): DateWriter {
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], { ...options, timeZone: 'UTC' });
    return (day: Day) => {
      const { year, month, dayOfMonth } = calendarFromDay(day);
      const text = format.format(Date.UTC(year, month - 1, dayOfMonth));
      if (options.day === undefined) return text;
      // French writes the first of a month as an ordinal. Where a date must break, it breaks before the year.
      return (language === 'fr' ? text.replace(/^1(?= |$)/, '1er') : text).replace(' ', NO_BREAK_SPACE);
    };
  };
  const day = written({ day: 'numeric', month: monthName, year: 'numeric' });
  const dayOfYear = written({ day: 'numeric', month: monthName });
  const dayOfMonth = written({ day: 'numeric' });
  const month = written({ month: 'long', year: 'numeric' });
  const year = written({ year: 'numeric' });
  const { range, week } = WORDS[language];
  const rangeOf = (first: Day, last: Day) => {
    const [from, to] = [calendarFromDay(first), calendarFromDay(last)];
    if (from.year !== to.year) return range(day(first), day(last));
    return range((from.month === to.month ? dayOfMonth : dayOfYear)(first), day(last));
  };
  return {
    day,
    span: ({ first, last, precision }) => {
      if (precision === 'day') return day(first);
      if (precision === 'week') return week(day(Math.floor((first + last) / 2)));
      if (precision === 'range') return rangeOf(first, last);
      return (precision === 'month' ? month : year)(first);
    },
  };
}
