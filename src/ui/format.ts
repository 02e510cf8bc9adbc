import { awayFromPlace, fromPlace } from '../model/place.ts';
import type { DateSpan } from '../units/date-span.ts';
import { calendarFromDay, type Day, dayFromMonthIndex } from '../units/day.ts';
import { LANGUAGE_TAGS, type Locale } from '../units/locale.ts';
import { wholePercent } from '../units/share.ts';
import { dateWriter } from '../units/written-date.ts';

const NO_BREAK_SPACE = '\u00a0';

export interface Format {
  readonly integer: (value: number) => string;
  readonly decimal: (value: number) => string;
  /** `part` of `whole` as an honest whole percentage. */
  readonly percent: (part: number, whole: number) => string;
  /** A measured distance: whole kilometres from 10 up, one decimal below. */
  readonly measuredKm: (km: number) => string;
  /** A chosen distance, as it was typed. */
  readonly chosenKm: (km: number) => string;
  /** "3 Mar 2021". */
  readonly day: (day: Day) => string;
  /** "12 to 18 Mar 2014", "January 2012". */
  readonly span: (span: DateSpan) => string;
  /** "March 2021", for a month index. */
  readonly month: (month: number) => string;
  /** "Mar 2021". */
  readonly shortMonth: (month: number) => string;
  /** "from Bria", « d’Ippy ». */
  readonly from: (name: string) => string;
  /** "32 km E of Ippy". */
  readonly awayFrom: (name: string, distanceKm: number, bearingDegrees: number) => string;
}

function build(locale: Locale): Format {
  const tag = LANGUAGE_TAGS[locale];
  const number = (maximumFractionDigits: number) => new Intl.NumberFormat(tag, { maximumFractionDigits });
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
    return (day: Day) => {
      const { year, month, dayOfMonth } = calendarFromDay(day);
      return format.format(Date.UTC(year, month - 1, dayOfMonth));
    };
  };
  const [whole, tenths, thousandths] = [number(0), number(1), number(3)];
  const month = date({ month: 'long', year: 'numeric' });
  const shortMonth = date({ month: 'short', year: 'numeric' });
  const measuredKm = (km: number) => `${(km < 10 ? tenths : whole).format(km)}${NO_BREAK_SPACE}km`;
  const boundGap = locale === 'fr' ? NO_BREAK_SPACE : '';
  return {
    integer: value => whole.format(value),
    decimal: value => tenths.format(value),
    percent: (part, all) => {
      const { percent, bound } = wholePercent(part, all);
      return `${bound}${bound && boundGap}${percent}${NO_BREAK_SPACE}%`;
    },
    measuredKm,
    chosenKm: km => `${thousandths.format(km)}${NO_BREAK_SPACE}km`,
    ...dateWriter(locale, 'short'),
    month: index => month(dayFromMonthIndex(index)),
    shortMonth: index => shortMonth(dayFromMonthIndex(index)),
    from: name => fromPlace(locale, name),
    awayFrom: (name, distanceKm, bearingDegrees) =>
      awayFromPlace(locale, measuredKm(distanceKm), bearingDegrees, name),
  };
}

/** The formats of each language, built once. */
export const FORMATS = { en: build('en'), fr: build('fr') } as const;
