import type { ColumnRole } from '../../model/source.ts';
import { columnOf } from './header-name.ts';

/** What the columns used mean (UCDP GED Codebook 23.1), by compact name; a table that has all of these is UCDP GED. */
export const UCDP_GED_ROLES: Readonly<Record<string, ColumnRole | null>> = {
  id: 'id',
  typeofviolence: 'kind',
  sidea: 'actor',
  sideb: null,
  whereprec: 'precision',
  latitude: 'latitude',
  longitude: 'longitude',
  dateprec: null,
  datestart: 'date',
  dateend: 'date-end',
  best: 'fatalities',
};

/** Where the columns used stand; -1 for those a table may lack. */
export function gedColumns(headers: readonly string[]) {
  return {
    id: columnOf(headers, 'id'),
    typeOfViolence: columnOf(headers, 'typeofviolence'),
    sideA: columnOf(headers, 'sidea'),
    sideB: columnOf(headers, 'sideb'),
    sourceArticle: columnOf(headers, 'sourcearticle'),
    wherePrecision: columnOf(headers, 'whereprec'),
    latitude: columnOf(headers, 'latitude'),
    longitude: columnOf(headers, 'longitude'),
    country: columnOf(headers, 'country'),
    datePrecision: columnOf(headers, 'dateprec'),
    dateStart: columnOf(headers, 'datestart'),
    dateEnd: columnOf(headers, 'dateend'),
    civilians: columnOf(headers, 'deathscivilians'),
    best: columnOf(headers, 'best'),
    low: columnOf(headers, 'low'),
    high: columnOf(headers, 'high'),
  };
}
