import type { ColumnRole, Recipe } from '../../model/source.ts';
import type { Refusal } from '../row-sink.ts';
import { type DateRange, parseDate } from '../values/date.ts';
import { isBlank } from '../values/text.ts';
import { joinDateParts } from './date-parts.ts';
import { PairReader, UtmReader } from './grid-readers.ts';
import { DegreesReader, type PlaceReader } from './place-reader.ts';
import { fieldAt, refuse } from './refusals.ts';

/** Position of the column that plays a role in a generic table; -1 when none does. */
export function roleColumn(recipe: Recipe, headers: readonly string[], role: ColumnRole): number {
  const header = recipe.columns[role];
  return header === undefined ? -1 : headers.indexOf(header);
}

/** What reads the place of a generic table's rows: the columns of the recipe that are there decide. */
export function placeReaderFor(recipe: Recipe, headers: readonly string[]): PlaceReader {
  const column = (role: ColumnRole) => roleColumn(recipe, headers, role);
  if (column('latitude') < 0 && column('coordinates') >= 0) {
    return new PairReader(headers, column('coordinates'), recipe.swapCoordinates);
  }
  if (column('latitude') < 0 && column('easting') >= 0) {
    const [easting, northing] = recipe.swapCoordinates ? ['northing', 'easting'] : ['easting', 'northing'];
    return new UtmReader(
      headers,
      column(easting as ColumnRole),
      column(northing as ColumnRole),
      column('zone'),
      recipe.decimalComma,
    );
  }
  const [latitude, longitude] = recipe.swapCoordinates
    ? [column('longitude'), column('latitude')]
    : [column('latitude'), column('longitude')];
  return new DegreesReader(headers, latitude, longitude, recipe.decimalComma);
}

/** The days a date column means in a row: a range, `null` for a blank, or a refusal of what is no date. */
export function readDateRange(
  recipe: Recipe,
  headers: readonly string[],
  fields: readonly string[],
  column: number,
): DateRange | Refusal | null {
  const text = fieldAt(fields, column);
  if (isBlank(text)) return null;
  return parseDate(text, recipe.dateOrder) ?? refuse(headers, fields, column, 'date-invalid');
}

/** Like {@link readDateRange}, of a date whose year, month and day stand in columns of their own (-1: no such column). */
export function readDateParts(
  headers: readonly string[],
  fields: readonly string[],
  at: { readonly year: number; readonly month: number; readonly day: number },
): DateRange | Refusal | null {
  const part = (column: number) => (isBlank(fieldAt(fields, column)) ? '' : fieldAt(fields, column).trim());
  if (part(at.year) === '') return null;
  const text = joinDateParts(part(at.year), part(at.month), part(at.day));
  return parseDate(text, null) ?? { ...refuse(headers, fields, at.year, 'date-invalid'), value: text };
}

/** Tells a refusal from what was read. */
export function isRefusal(result: object | null): result is Refusal {
  return result !== null && 'reason' in result;
}
