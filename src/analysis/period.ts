import type { Interval } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { Settings } from '../model/settings.ts';
import type { Day } from '../units/day.ts';
import { OPEN_END } from './presence.ts';

/**
 * The days that are both in the filter and in the record, from the first to the last; `null` when there are none.
 * A record without end (a list with bases still open) ends with the last incident known.
 */
export function periodOf(
  record: readonly Interval[],
  settings: Pick<Settings, 'from' | 'to'>,
  lastIncident: Day | null,
): Interval | null {
  const first = record.at(0);
  const last = record.at(-1);
  if (!first || !last) return null;
  const recordEnd = last.to === OPEN_END ? Math.max(first.from, lastIncident ?? first.from) + 1 : last.to;
  const from = Math.max(first.from, settings.from ?? first.from);
  const to = Math.min(recordEnd, (settings.to ?? recordEnd) + 1);
  return from < to ? { from, to } : null;
}

/** Day of the last incident; `null` for an empty table. */
export function lastDayOf(incidents: IncidentTable): Day | null {
  let last: Day | null = null;
  for (const day of incidents.day) if (last === null || day > last) last = day;
  return last;
}
