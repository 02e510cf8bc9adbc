import type { Base, Interval } from '../model/deployment.ts';
import type { Findings, Histogram } from '../model/findings.ts';
import type { IncidentTable } from '../model/incidents.ts';
import { calendarFromDay, dayFromMonthIndex, monthIndex } from '../units/day.ts';
import { type Ranked, summariseGroups } from './groups.ts';
import { isActive } from './presence.ts';

/** Results by month of the period, each with the number of bases active on the month's last day in the period. */
export function summariseMonths(
  ranked: Ranked,
  period: Interval | null,
  bases: readonly Base[],
): Findings['byMonth'] {
  const firstMonth = period ? monthIndex(period.from) : 0;
  const count = period ? monthIndex(period.to - 1) - firstMonth + 1 : 0;
  const groupAt = groupByDay(ranked, period, day => monthIndex(day) - firstMonth);
  return {
    ...summariseGroups(ranked, groupAt, count),
    firstMonth,
    bases: Array.from({ length: count }, (_, month) => {
      const next = dayFromMonthIndex(firstMonth + month + 1);
      const lastDay = Math.min(next, period?.to ?? next) - 1;
      return bases.filter(base => isActive(base, lastDay)).length;
    }),
  };
}

/** Results by calendar year of the period. */
export function summariseYears(ranked: Ranked, period: Interval | null): Findings['byYear'] {
  const firstYear = period ? calendarFromDay(period.from).year : 0;
  const count = period ? calendarFromDay(period.to - 1).year - firstYear + 1 : 0;
  const groupAt = groupByDay(ranked, period, day => calendarFromDay(day).year - firstYear);
  return {
    ...summariseGroups(ranked, groupAt, count),
    years: Array.from({ length: count }, (_, year) => firstYear + year),
  };
}

/** The calendar group of the incident at each position. */
function groupByDay(ranked: Ranked, period: Interval | null, groupOf: (day: number) => number): Int32Array {
  const days = ranked.day.slice();
  if (!period) return days.fill(-1);
  const groups = tabulate(period.from, period.to, groupOf);
  for (let position = 0; position < days.length; position++) {
    days[position] = groups[days[position] - period.from];
  }
  return days;
}

/** A calendar function computed once for each day, not once for each incident; entry 0 is for day `from`. */
function tabulate(from: number, to: number, groupOf: (day: number) => number): Int32Array {
  const groups = new Int32Array(to - from);
  for (let day = from; day < to; day++) groups[day - from] = groupOf(day);
  return groups;
}

/** Selected incidents by month, over all their dates, for the time bar. */
export function histogramOf(incidents: IncidentTable, selected: Uint8Array): Histogram {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < incidents.count; index++) {
    if (selected[index] === 0) continue;
    first = Math.min(first, incidents.day[index]);
    last = Math.max(last, incidents.day[index]);
  }
  if (first > last) return { firstMonth: 0, incidents: [] };
  const firstMonth = monthIndex(first);
  const months = tabulate(first, last + 1, day => monthIndex(day) - firstMonth);
  const counts = new Array<number>(monthIndex(last) - firstMonth + 1).fill(0);
  for (let index = 0; index < incidents.count; index++) {
    if (selected[index] === 1) counts[months[incidents.day[index] - first]]++;
  }
  return { firstMonth, incidents: counts };
}
