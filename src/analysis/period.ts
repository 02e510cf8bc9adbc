import type { Interval } from '../model/deployment.ts';
import type { Settings } from '../model/settings.ts';

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
