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
  const lookup = lookupByDay(period, day => monthIndex(day) - firstMonth);
  const groupAt = Int32Array.from(ranked.order, index => lookup(ranked.day[index]));
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
  const lookup = lookupByDay(period, day => calendarFromDay(day).year - firstYear);
  const groupAt = Int32Array.from(ranked.order, index => lookup(ranked.day[index]));
  return {
    ...summariseGroups(ranked, groupAt, count),
    years: Array.from({ length: count }, (_, year) => firstYear + year),
  };
}

/** A calendar function computed once for each day of the period, not once for each incident. */
function lookupByDay(period: Interval | null, groupOf: (day: number) => number): (day: number) => number {
  if (!period) return () => -1;
  const groups = Int32Array.from({ length: period.to - period.from }, (_, offset) =>
    groupOf(period.from + offset),
  );
  return day => groups[day - period.from];
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
  const lookup = lookupByDay({ from: first, to: last + 1 }, day => monthIndex(day) - firstMonth);
  const counts = new Array<number>(monthIndex(last) - firstMonth + 1).fill(0);
  for (let index = 0; index < incidents.count; index++) {
    if (selected[index] === 1) counts[lookup(incidents.day[index])]++;
  }
  return { firstMonth, incidents: counts };
}
