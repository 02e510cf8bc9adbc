import type { Interval } from '../../model/deployment.ts';
import type { Settings } from '../../model/settings.ts';
import { type Day, dayFromCalendar, firstOfMonthAfter } from '../../units/day.ts';
import type { Months } from './months.ts';

type Period = Pick<Settings, 'from' | 'to'>;

export interface PeriodPreset extends Period {
  readonly id: 'everything' | 'record' | 'last-year' | `year-${number}`;
}

/** Periods to choose from: everything, the record, its last twelve months, and each year of the time bar. */
export function periodPresets(extent: Months, record: readonly Interval[]): readonly PeriodPreset[] {
  const presets: PeriodPreset[] = [{ id: 'everything', from: null, to: null }];
  const [begin, end] = [record[0]?.from, record.at(-1)?.to];
  if (begin !== undefined && end !== undefined) {
    presets.push({ id: 'record', from: begin, to: end - 1 });
    presets.push({ id: 'last-year', from: Math.max(firstOfMonthAfter(end - 1, -11), begin), to: end - 1 });
  }
  for (let year = Math.floor(extent.last / 12); year >= Math.floor(extent.first / 12); year--) {
    presets.push({ id: `year-${year}`, from: firstDay(year), to: lastDay(year) });
  }
  return presets;
}

function firstDay(year: number): Day | null {
  return dayFromCalendar(year, 1, 1);
}

function lastDay(year: number): Day | null {
  return dayFromCalendar(year, 12, 31);
}

/** The preset that a period is, if it is one. */
export function presetOf(period: Period, presets: readonly PeriodPreset[]): PeriodPreset | undefined {
  return presets.find(({ from, to }) => from === period.from && to === period.to);
}
