import type { ColumnRole } from '../../model/source.ts';
import { columnOf } from './header-name.ts';

/** What the columns used mean, by compact name; all three generations of ACLED have all of these. */
export const ACLED_ROLES: Readonly<Record<string, ColumnRole | null>> = {
  eventidcnty: 'id',
  eventdate: 'date',
  eventtype: 'kind',
  actor1: 'actor',
  inter1: 'perpetrator',
  latitude: 'latitude',
  longitude: 'longitude',
  geoprecision: 'precision',
  fatalities: 'fatalities',
};

/** Shapefiles keep ten characters of a name: what tables saved from them call the columns of {@link ACLED_ROLES}. */
export const ACLED_SHORT_NAMES: Readonly<Record<string, string>> = {
  eventidc: 'eventidcnty',
  geoprecis: 'geoprecision',
  timepreci: 'timeprecision',
  subevent: 'subeventtype',
  disordert: 'disordertype',
  civiliant: 'civiliantargeting',
};

/** Where the columns used stand; -1 for those that a generation does not have. */
export function acledColumns(headers: readonly string[]) {
  return {
    // The serial number of an event within its country is the id that stays the same from export to export.
    id: columnOf(headers, 'eventidcnty', 'eventidc', 'dataid'),
    date: columnOf(headers, 'eventdate'),
    timePrecision: columnOf(headers, 'timeprecision', 'timepreci'),
    eventType: columnOf(headers, 'eventtype'),
    actor: columnOf(headers, 'actor1'),
    firstClass: columnOf(headers, 'inter1'),
    secondClass: columnOf(headers, 'inter2'),
    country: columnOf(headers, 'country'),
    latitude: columnOf(headers, 'latitude'),
    longitude: columnOf(headers, 'longitude'),
    geoPrecision: columnOf(headers, 'geoprecision', 'geoprecis'),
    fatalities: columnOf(headers, 'fatalities'),
  };
}
