import { monthFromName } from '../values/date.ts';
import type { ColumnSample } from './value-tests.ts';

/** The columns of a table that give year, month and day apart. */
export interface DateParts {
  readonly year: ColumnSample;
  readonly month: ColumnSample;
  readonly day: ColumnSample | null;
}

const YEAR_HEADER =
  /^(?:event |incident |map |fiscal )?(?:year|yr|annee|an|exercice)(?: of (?:event|incident|map)| de la carte)?$/;
const MONTH_HEADER = /^(?:event |incident )?(?:month|mois)(?: of (?:event|incident))?$/;
const DAY_HEADER = /^(?:event |incident )?(?:day|jour)(?: of (?:month|event|incident)| du mois)?$/;

/** The years of missions: United Nations missions exist since 1948. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;

/**
 * The column with the years of a periodic table: so headed, or one of `dates` that are all bare years, or one that holds
 * nothing but years that repeat.
 */
export function findYears(columns: readonly ColumnSample[], dates: ColumnSample | null): ColumnSample | null {
  const isYear = (value: string) => isIn(value, FIRST_YEAR, LAST_YEAR);
  const headed = columns.find(
    ({ words, values }) => YEAR_HEADER.test(words) && values.length > 0 && mostly(values, isYear),
  );
  const areYears = ({ values }: ColumnSample) => values.length > 0 && values.every(isYear);
  const repeats = ({ values }: ColumnSample) => new Set(values).size * 2 <= values.length;
  if (headed) return headed;
  if (dates && areYears(dates)) return dates;
  return columns.find(column => areYears(column) && repeats(column)) ?? null;
}

/** The column that goes with one of years and holds the months; `null`: none does. */
export function findMonths(columns: readonly ColumnSample[]): ColumnSample | null {
  const fits = (value: string) => isIn(value, 1, 12) || monthFromName(value.trim()) !== null;
  return columns.find(({ words, values }) => MONTH_HEADER.test(words) && mostly(values, fits)) ?? null;
}

/** Finds year and month, and the day where it is given, by header and values; `null` when one of the two is missing. */
export function findDateParts(columns: readonly ColumnSample[]): DateParts | null {
  const find = (header: RegExp, fits: (value: string) => boolean) =>
    columns.find(({ words, values }) => header.test(words) && values.length > 0 && mostly(values, fits));
  const year = find(YEAR_HEADER, value => isIn(value, 1800, 2200));
  const month = find(MONTH_HEADER, value => isIn(value, 1, 12) || monthFromName(value.trim()) !== null);
  const day = find(DAY_HEADER, value => isIn(value, 1, 31));
  return year && month ? { year, month, day: day ?? null } : null;
}

/** One date's text from its parts, as dates are written elsewhere: `2020-3-4`, `4 March 2020`, `2020-3`, `2020`. */
export function joinDateParts(year: string, month: string, day: string): string {
  const [wholeYear, wholeMonth, wholeDay] = [year, month, day].map(wholeNumber);
  if (month === '') return wholeYear;
  const isNamed = /\p{L}/u.test(month);
  const parts = isNamed ? [wholeDay, wholeMonth, wholeYear] : [wholeYear, wholeMonth, wholeDay];
  return parts.filter(Boolean).join(isNamed ? ' ' : '-');
}

/** A spreadsheet writes whole numbers as `3.0` once a column has had a gap. */
function wholeNumber(text: string): string {
  return text.replace(/[.,]0+$/, '');
}

function isIn(value: string, least: number, most: number): boolean {
  const number = Number(wholeNumber(value.trim()));
  return Number.isInteger(number) && number >= least && number <= most;
}

function mostly(values: readonly string[], fits: (value: string) => boolean): boolean {
  return values.filter(fits).length * 2 >= values.length;
}
