import type { RefusalCounts, RefusalReason } from '../../model/problem.ts';

/** The reasons for which rows were refused, the most frequent first. */
export function refusalCounts(counts: RefusalCounts): readonly (readonly [RefusalReason, number])[] {
  const entries = Object.entries(counts) as [RefusalReason, number][];
  return entries.sort(([, one], [, other]) => other - one);
}
