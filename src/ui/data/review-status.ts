import type { LoadedSource, Review } from '../../session/state.ts';

/** Why nothing can be loaded yet; each has a sentence. */
export type LoadHindrance = 'still-reading' | 'answers-needed' | 'corrections-pending' | 'nothing-readable';

/**
 * What keeps the files under review from being loaded; `null`: at least one is ready.
 * `corrected` holds the ids of reviews whose corrections have not been applied: what is counted on the screen would
 * not be what is loaded.
 */
export function loadHindrance(
  reviews: readonly Pick<Review, 'id' | 'stage'>[],
  corrected: ReadonlySet<string>,
): LoadHindrance | null {
  const stages = new Set(reviews.map(review => review.stage));
  if (reviews.some(review => review.stage === 'ready' && corrected.has(review.id)))
    return 'corrections-pending';
  if (stages.has('ready')) return null;
  if (stages.has('reading') || stages.has('inspecting')) return 'still-reading';
  return stages.has('asking') ? 'answers-needed' : 'nothing-readable';
}

/** Of the incidents taken, how many can be compared with bases, and why the others cannot; `null`: not incidents. */
export interface Evaluability {
  readonly evaluated: number;
  readonly notLocated: number;
  readonly notDated: number;
  /** `null`: no deployment record is known yet. */
  readonly outsideRecord: number | null;
}

/**
 * Splits the incidents taken by the first reason that keeps them from being evaluated (METHODS, sections 1 and 4).
 * `insideRecord` counts the located and dated incidents inside the deployment record; `null`: no record is known.
 */
export function evaluability(
  source: Pick<LoadedSource, 'role' | 'summary'>,
  insideRecord: number | null,
): Evaluability | null {
  if (source.role !== 'incidents') return null;
  const { taken, notLocated, notDated } = source.summary;
  const located = taken - notLocated - notDated;
  if (insideRecord === null) return { evaluated: located, notLocated, notDated, outsideRecord: null };
  const evaluated = Math.min(insideRecord, located);
  return { evaluated, notLocated, notDated, outsideRecord: located - evaluated };
}
