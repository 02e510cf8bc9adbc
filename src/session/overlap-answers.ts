import type { Overlap } from '../model/selection.ts';

/** Which of two sources of the same violence is to count. */
export const OVERLAP_ANSWERS = ['first', 'second', 'both'] as const;
export type OverlapAnswer = (typeof OVERLAP_ANSWERS)[number];

/** What has been answered, by {@link overlapKey}. */
export type OverlapAnswers = Readonly<Record<string, OverlapAnswer>>;

/** Tells a pair of sources from the others. */
export function overlapKey({ sourceIds }: Overlap): string {
  return sourceIds.join('\n');
}

/** Ids of the sources that do not count, as answered. */
export function uncountedBy(overlaps: readonly Overlap[], answers: OverlapAnswers): readonly string[] {
  const ids = overlaps.flatMap(overlap => {
    const answer = answers[overlapKey(overlap)];
    if (answer === undefined || answer === 'both') return [];
    return [overlap.sourceIds[answer === 'first' ? 1 : 0]];
  });
  return [...new Set(ids)];
}

/** The pairs to be asked about: a source that another pair has ruled out doubles nothing any more. */
export function askedOverlaps(overlaps: readonly Overlap[], answers: OverlapAnswers): readonly Overlap[] {
  return overlaps.filter(overlap => {
    const others = overlaps.filter(other => other !== overlap);
    const ruledOut = uncountedBy(others, answers);
    return answers[overlapKey(overlap)] !== undefined || !overlap.sourceIds.some(id => ruledOut.includes(id));
  });
}

/** Whether something is still to be answered before anything is loaded. */
export function hasOpenOverlap(overlaps: readonly Overlap[], answers: OverlapAnswers): boolean {
  return askedOverlaps(overlaps, answers).some(overlap => answers[overlapKey(overlap)] === undefined);
}
