import type { RefusalCounts, RefusalReason } from '../../model/problem.ts';
import type { PreviewCounts } from '../../model/selection.ts';
import type { LoadedSource, Review } from '../../session/state.ts';

/** Why nothing can be loaded yet; each has a sentence. */
export type LoadHindrance =
  | 'overlap-open'
  | 'still-reading'
  | 'answers-needed'
  | 'corrections-pending'
  | 'nothing-readable';

/**
 * What keeps the files under review from being loaded; `null`: at least one is ready.
 * `corrected` holds the ids of reviews whose corrections have not been applied: what is counted on the screen would
 * not be what is loaded. `isOverlapOpen`: it has still to be said which of two sources counts.
 */
export function loadHindrance(
  reviews: readonly Pick<Review, 'id' | 'stage'>[],
  corrected: ReadonlySet<string>,
  isOverlapOpen: boolean,
): LoadHindrance | null {
  const stages = new Set(reviews.map(review => review.stage));
  if (reviews.some(review => review.stage === 'ready' && corrected.has(review.id)))
    return 'corrections-pending';
  if (stages.has('ready')) return isOverlapOpen ? 'overlap-open' : null;
  if (stages.has('reading') || stages.has('inspecting')) return 'still-reading';
  return stages.has('asking') ? 'answers-needed' : 'nothing-readable';
}

/**
 * Splits the incidents taken by the first reason that keeps them from being evaluated (METHODS, sections 1 and 4);
 * `null`: not incidents. Of a loaded source, whose `counts` are not known here, `repeated` are in an earlier one too;
 * how many are inside the record depends on the settings and stands with the findings.
 */
export function evaluability(
  source: Pick<LoadedSource, 'role' | 'summary'>,
  counts: PreviewCounts | null,
  repeated: number,
): PreviewCounts | null {
  if (source.role !== 'incidents') return null;
  if (counts) return counts;
  const { taken, notLocated, notDated } = source.summary;
  // Of those left out as repeated, some may be among the not located or not dated, too.
  const evaluated = Math.max(0, taken - notLocated - notDated - repeated);
  return { evaluated, repeated, otherCountries: 0, notLocated, notDated, outsideRecord: null };
}

/** The reasons for which rows were refused, the most frequent first. */
export function refusalCounts(counts: RefusalCounts): readonly (readonly [RefusalReason, number])[] {
  const entries = Object.entries(counts) as [RefusalReason, number][];
  return entries.sort(([, one], [, other]) => other - one);
}
