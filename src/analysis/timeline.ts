import type { Base } from '../model/deployment.ts';
import type { Day } from '../units/day.ts';
import { firstAtLeast } from './binary-search.ts';

/**
 * The times between which the set of active bases does not change. Epoch `e` runs from `starts[e]` (included) to
 * `starts[e + 1]` (excluded); the last one has no end and no bases.
 */
export interface Timeline {
  readonly starts: Int32Array;
  /** Indices of the bases active in each epoch. */
  readonly active: readonly Int32Array[];
}

/** Epochs of a list of bases, in order of time. */
export function timelineOf(bases: readonly Base[]): Timeline {
  const days = new Set<Day>();
  for (const base of bases) for (const { from, to } of base.presences) days.add(from).add(to);
  const starts = Int32Array.from(days).sort();
  const active: number[][] = Array.from(starts, () => []);
  bases.forEach((base, index) => {
    for (const { from, to } of base.presences) {
      for (let epoch = epochAt(starts, from); epoch < starts.length && starts[epoch] < to; epoch++) {
        if (active[epoch].at(-1) !== index) active[epoch].push(index);
      }
    }
  });
  return { starts, active: active.map(indices => Int32Array.from(indices)) };
}

/** Index of the epoch that holds a day, by binary search; -1 before the first. */
export function epochAt(starts: Int32Array, day: Day): number {
  return firstAtLeast(starts, day + 1) - 1;
}

/** Indices of the bases active on a day. */
export function activeOn(timeline: Timeline, day: Day): Int32Array {
  const epoch = epochAt(timeline.starts, day);
  return epoch < 0 ? new Int32Array(0) : timeline.active[epoch];
}
