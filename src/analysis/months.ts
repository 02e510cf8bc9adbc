import type { Base, Interval } from '../model/deployment.ts';
import type { Findings, Histogram } from '../model/findings.ts';
import type { IncidentTable } from '../model/incidents.ts';
import { addInt32, int32At } from '../units/at.ts';
import { calendarFromDay, type Day, dayFromMonthIndex, monthIndex } from '../units/day.ts';
import { indicesUpTo } from './columns.ts';
import { type GroupInput, groupsOf, mergeTally, type Tally, tallyOf } from './groups.ts';
import { isActive } from './presence.ts';
import { dataStateOf } from './record.ts';

const MONTHS = 12;

/** Sums by month of the period. */
export interface MonthTally {
  readonly firstMonth: number;
  readonly tally: Tally;
  /** Month of each incident. */
  readonly monthAt: Int32Array;
}

/** The period looked at, and of which of its days the sources speak. */
export interface KnownPeriod {
  readonly period: Interval | null;
  readonly incidentRecord: Interval | null;
  readonly deploymentRecord: readonly Interval[];
}

/** Sums up incidents by month of the period. */
export function tallyMonths(input: GroupInput, period: Interval | null): MonthTally {
  const firstMonth = period ? monthIndex(period.from) : 0;
  const count = period ? monthIndex(period.to - 1) - firstMonth + 1 : 0;
  const monthAt = groupByDay(input, period, day => monthIndex(day) - firstMonth);
  return { firstMonth, monthAt, tally: tallyOf(input, monthAt, count) };
}

/** Results by month of the period, each with the number of bases active on the month's last day in the period. */
export function summariseMonths(
  input: GroupInput,
  { firstMonth, monthAt, tally }: MonthTally,
  { period, incidentRecord, deploymentRecord }: KnownPeriod,
  bases: readonly Base[],
): Findings['byMonth'] {
  const count = tally.groupCount;
  return {
    ...groupsOf(input, monthAt, tally, indicesUpTo(count)),
    firstMonth,
    data: Array.from({ length: count }, (_, month) => {
      const from = dayFromMonthIndex(firstMonth + month);
      const to = dayFromMonthIndex(firstMonth + month + 1);
      return dataStateOf({ from, to }, incidentRecord, deploymentRecord);
    }),
    bases: Array.from({ length: count }, (_, month) => {
      const next = dayFromMonthIndex(firstMonth + month + 1);
      const lastDay = Math.min(next, period?.to ?? next) - 1;
      return bases.filter(base => isActive(base, lastDay)).length;
    }),
  };
}

/** Results by calendar year of the period. */
export function summariseYears(
  input: GroupInput,
  months: MonthTally,
  { period, incidentRecord, deploymentRecord }: KnownPeriod,
): Findings['byYear'] {
  const firstYear = period ? calendarFromDay(period.from).year : 0;
  const count = period ? calendarFromDay(period.to - 1).year - firstYear + 1 : 0;
  const yearOf = (day: Day) => calendarFromDay(day).year - firstYear;
  const yearAt = groupByDay(input, period, yearOf);
  const yearOfMonth = Int32Array.from({ length: months.tally.groupCount }, (_, month) =>
    yearOf(dayFromMonthIndex(months.firstMonth + month)),
  );
  return {
    ...groupsOf(input, yearAt, mergeTally(months.tally, yearOfMonth, count), indicesUpTo(count)),
    years: Array.from({ length: count }, (_, year) => firstYear + year),
    data: Array.from({ length: count }, (_, year) => {
      const from = dayFromMonthIndex((firstYear + year) * MONTHS);
      const to = dayFromMonthIndex((firstYear + year + 1) * MONTHS);
      return dataStateOf({ from, to }, incidentRecord, deploymentRecord);
    }),
  };
}

/** The calendar group of each incident. */
function groupByDay(
  { taken: { count, day }, arena }: GroupInput,
  period: Interval | null,
  groupOf: (day: Day) => number,
): Int32Array {
  const grouped = arena.int32(count);
  if (!period) return grouped.fill(-1);
  const groups = tabulate(period.from, period.to, groupOf);
  for (let place = 0; place < count; place++)
    grouped[place] = int32At(groups, int32At(day, place) - period.from);
  return grouped;
}

/** A calendar function computed once for each day, not once for each incident; entry 0 is for day `from`. */
function tabulate(from: number, to: number, groupOf: (day: number) => number): Int32Array {
  const groups = new Int32Array(to - from);
  for (let day = from; day < to; day++) groups[day - from] = groupOf(day);
  return groups;
}

/** Selected incidents that are dated to a month or better by month, over all their dates, for the time bar. */
export function histogramOf(incidents: IncidentTable, selected: Uint8Array): Histogram {
  const { dated } = incidents;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < incidents.count; index++) {
    if (selected[index] === 0 || dated[index] === 0) continue;
    first = Math.min(first, int32At(incidents.day, index));
    last = Math.max(last, int32At(incidents.day, index));
  }
  if (first > last) return { firstMonth: 0, incidents: [] };
  const firstMonth = monthIndex(first);
  const months = tabulate(first, last + 1, day => monthIndex(day) - firstMonth);
  const counts = new Int32Array(monthIndex(last) - firstMonth + 1);
  for (let index = 0; index < incidents.count; index++) {
    if (selected[index] === 1 && dated[index] === 1)
      addInt32(counts, int32At(months, int32At(incidents.day, index) - first), 1);
  }
  return { firstMonth, incidents: Array.from(counts) };
}
