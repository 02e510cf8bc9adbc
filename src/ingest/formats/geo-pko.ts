import type { SiteClass, SourceSite, Strength } from '../../model/deployment.ts';
import type { ColumnRole } from '../../model/source.ts';
import { type Day, dayFromCalendar } from '../../units/day.ts';
import { fieldAt, LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import { isBlank, parseCount } from '../values/cell.ts';
import { baseSink, type MapRow, missionsFromRows } from './base-import.ts';
import { degreesReader } from './place-reader.ts';
import {
  type FixedColumns,
  hasAll,
  MOST_OBJECTS,
  type TableFormat,
  type TableImport,
} from './table-format.ts';

/** Geo-PKO, 1.x or 2.x: the published deployment maps, row by row. */
export const GEO_PKO: TableFormat = {
  names: ['geo-pko-1', 'geo-pko-2'],
  recognised: { by: 'headers', of: geoPkoColumns },
  mostRows: MOST_OBJECTS,
  stampedColumn: 'source',
  open: openGeoPko,
};

/** What the columns used mean, by compact name; both generations of Geo-PKO have all of these. */
const ROLES: Readonly<Record<string, ColumnRole | null>> = {
  mission: 'mission',
  year: 'date',
  month: null,
  location: 'name',
  latitude: 'latitude',
  longitude: 'longitude',
  notroops: 'strength',
};

function geoPkoColumns(names: ReadonlySet<string>): FixedColumns | null {
  if (!hasAll(names, ROLES)) return null;
  // Splitting one location's troops between two countries came with version 2.
  const format = names.has('geosplit') ? 'geo-pko-2' : 'geo-pko-1';
  return { format, roles: { ...ROLES, country: 'country' } };
}

interface Columns extends ReturnType<typeof columnsIn> {}

function columnsIn(table: TableImport) {
  return table.named({
    source: ['source'],
    mission: ['mission'],
    year: ['year'],
    month: ['month'],
    name: ['location'],
    geosplit: ['geosplit'],
    country: ['country'],
    latitude: ['latitude'],
    longitude: ['longitude'],
    strength: ['notroops'],
    formedPolice: ['fpu'],
    formedPoliceStrength: ['fpuno'],
    police: ['unpoldummy', 'unpol'],
    observers: ['unmodummy', 'unmo'],
    headquarters: ['hq'],
  });
}

/** Turns rows into the series of maps of each mission (METHODS, section 3). */
function openGeoPko(table: TableImport): RowSink {
  const at = columnsIn(table);
  const rows: MapRow[] = [];
  return baseSink<{ month: Day }>(table, {
    at,
    required: ['mission', 'name'],
    missionOfAll: null,
    trimsNames: false,
    place: degreesReader(table, at),
    strengthOf: text => parseCount(text, table.recipe.decimalComma),
    readTime: fields => readMonth(table, fields, at),
    confirmed(time, fields, row) {
      const isFarOff = !table.farDates.isUsual(time.month);
      return isFarOff && table.farDates.leavesOut(row, fieldAt(fields, at.year)) ? LEFT_OUT : time;
    },
    add(base, { month }, fields, row) {
      const headquarters = headquartersOf(fieldAt(fields, at.headquarters));
      rows.push({
        ...base,
        month,
        title: table.keep(fieldAt(fields, at.source)),
        headquarters,
        classes: classesOf(fields, at, base.strength, headquarters),
        geosplit: fieldAt(fields, at.geosplit).trim() === '1',
        row,
      });
    },
    missions: () => missionsFromRows(rows),
  });
}

function readMonth(table: TableImport, fields: readonly string[], at: Columns): { month: Day } | Refusal {
  for (const column of [at.year, at.month]) {
    if (isBlank(fieldAt(fields, column))) return table.refuse(fields, column, 'date-missing');
  }
  const year = parseCount(fieldAt(fields, at.year));
  // Fewer digits are no year of a deployment, and are not read as one.
  if (!(year >= 1000)) return table.refuse(fields, at.year, 'date-invalid');
  const month = dayFromCalendar(year, parseCount(fieldAt(fields, at.month)), 1);
  return month === null ? table.refuse(fields, at.month, 'date-invalid') : { month };
}

/** Zero troops are not absence: many such sites hold police, observers or a headquarters. */
function classesOf(
  fields: readonly string[],
  at: Columns,
  strength: Strength,
  headquarters: SourceSite['headquarters'],
): SiteClass[] {
  const hasSome = (...columns: readonly number[]) =>
    columns.some(column => parseCount(fieldAt(fields, column)) > 0);
  const classes: SiteClass[] = [];
  if (strength === null || strength > 0) classes.push('troops');
  if (hasSome(at.police, at.formedPolice, at.formedPoliceStrength)) classes.push('police');
  if (hasSome(at.observers)) classes.push('observers');
  if (headquarters > 0) classes.push('headquarters');
  return classes.length > 0 ? classes : ['other'];
}

/** `hq`: 0 none, 1 contingent, 2 sector, 3 mission; anything else says nothing about a headquarters. */
function headquartersOf(text: string): SourceSite['headquarters'] {
  const code = parseCount(text);
  return code === 1 || code === 2 || code === 3 ? code : 0;
}
