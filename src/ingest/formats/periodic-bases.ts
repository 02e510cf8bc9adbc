import { max, min } from 'd3-array';
import type { MapSeries } from '../../model/noticed.ts';
import { fieldAt, LEFT_OUT, type RowSink } from '../row-sink.ts';
import { parseNumber } from '../values/cell.ts';
import type { DateRange } from '../values/date.ts';
import { baseSink, type MapRow, missionsFromRows, OWN_BASE_ROLES, ownBases } from './base-import.ts';
import { siteKind } from './site-words.ts';
import { dateColumn, type GuessedFormat, MOST_OBJECTS, type TableImport } from './table-format.ts';
import type { TableGuess } from './table-guess.ts';

/** One row for each base and year, month or day. */
export const PERIODIC_BASES: GuessedFormat = {
  names: ['periodic-bases'],
  recognised: {
    by: 'guess',
    fits: isPeriodic,
    roles: Object.values(OWN_BASE_ROLES),
    needed: ['date', 'name'],
  },
  mostRows: MOST_OBJECTS,
  open: openPeriodicBases,
};

const MONTHS_OF_A_YEAR = 12;

function isPeriodic(table: TableGuess): boolean {
  const { opened, closed, start, end } = table;
  if (!table.isOfBases() || !table.isDeployment || opened || closed || start || end) return false;
  return table.assignPeriod();
}

/**
 * Turns rows into the series of maps of each mission (METHODS, section 3). The rows of one date are a map of that date;
 * without a month it is of the first of January, and such a map speaks of its whole year.
 */
function openPeriodicBases(table: TableImport): RowSink {
  const at = table.playing({ ...OWN_BASE_ROLES, date: 'date', year: 'year', month: 'month', day: 'day' });
  const rows: MapRow[] = [];
  const datedCloser = new Set<string>();
  return baseSink<DateRange>(table, {
    ...ownBases(table, at),
    // Figures for a year are often averages, and people are whole.
    strengthOf: text => Math.round(parseNumber(text, table.recipe.decimalComma)),
    readTime: fields => table.date(fields, at),
    confirmed(date, fields, row) {
      const isFarOff = !table.farDates.isUsual(date.start);
      return isFarOff && table.farDates.leavesOut(row, fieldAt(fields, dateColumn(at))) ? LEFT_OUT : date;
    },
    add(base, date, fields, row) {
      if (date.precision !== 'year') datedCloser.add(base.mission);
      const kind = siteKind(fieldAt(fields, at.kind), base.strength);
      rows.push({ ...base, ...kind, month: date.start, title: '', geosplit: false, row });
    },
    missions: () =>
      missionsFromRows(rows).map(record =>
        datedCloser.has(record.mission) ? record : { ...record, monthsEach: MONTHS_OF_A_YEAR },
      ),
    series: () => seriesOf(rows, datedCloser.size === 0),
  });
}

function seriesOf(rows: readonly MapRow[], yearly: boolean): MapSeries | null {
  const days = rows.map(row => row.month);
  const [first, last] = [min(days), max(days)];
  return first === undefined || last === undefined ? null : { first, last, maps: new Set(days).size, yearly };
}
