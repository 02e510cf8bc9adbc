import type { Interval } from '../model/deployment.ts';
import type { DataState } from '../model/findings.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { Settings } from '../model/settings.ts';
import { int32At } from '../units/at.ts';
import type { DaySpan } from '../units/date-span.ts';
import { dayFromMonthIndex, firstOfMonthAfter, monthIndex } from '../units/day.ts';

/** First and last day of the incidents that are dated to a month or better; `null`: none is. */
export function datedSpan({ day, dated }: Pick<IncidentTable, 'day' | 'dated'>): DaySpan | null {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < day.length; index++) {
    if (dated[index] === 0) continue;
    if (int32At(day, index) < first) first = int32At(day, index);
    if (int32At(day, index) > last) last = int32At(day, index);
  }
  return first > last ? null : { first, last };
}

/**
 * The time for which the incident sources speak (METHODS, section 1): from the first to the last day of the months of
 * their first and last dated row of any kind of violence, or as the user corrects it. Outside it a zero is not a zero.
 *
 * @returns `null` where nothing is dated, or where a correction leaves no day
 */
export function incidentRecordOf(
  span: DaySpan | null,
  { incidentsFrom, incidentsTo }: Pick<Settings, 'incidentsFrom' | 'incidentsTo'>,
): Interval | null {
  if (!span) return null;
  const from = incidentsFrom ?? dayFromMonthIndex(monthIndex(span.first));
  const to = incidentsTo === null ? firstOfMonthAfter(span.last, 1) : incidentsTo + 1;
  return from < to ? { from, to } : null;
}

/** What is known of a month or a year: one that lies wholly outside a record can show no figure, not even 0. */
export function dataStateOf(
  { from, to }: Interval,
  incidentRecord: Interval | null,
  deploymentRecord: readonly Interval[],
): DataState {
  const touches = (known: Interval) => known.from < to && from < known.to;
  if (!incidentRecord || !touches(incidentRecord)) return 'no-incident-data';
  return deploymentRecord.some(touches) ? 'known' : 'no-deployment-data';
}

/** The days that are both in the filter and in the record, from the first to the last; `null` when there are none. */
export function periodOf(
  record: readonly Interval[],
  settings: Pick<Settings, 'from' | 'to'>,
): Interval | null {
  const first = record.at(0);
  const last = record.at(-1);
  if (!first || !last) return null;
  const from = Math.max(first.from, settings.from ?? first.from);
  const to = Math.min(last.to, (settings.to ?? last.to) + 1);
  return from < to ? { from, to } : null;
}
