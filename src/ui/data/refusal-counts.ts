import type { Problem, RefusalReason } from '../../model/problem.ts';

/** How many rows were refused for each reason, the most frequent first. */
export function refusalCounts(problems: readonly Problem[]): readonly (readonly [RefusalReason, number])[] {
  const counts = new Map<RefusalReason, number>();
  for (const { reason } of problems) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
