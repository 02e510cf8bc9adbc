import type { Preview } from '../model/selection.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { GONE } from '../workers/wire.ts';
import type { Exercise } from './exercise.ts';
import type { OverlapAnswers } from './overlap-answers.ts';
import type { SessionParts } from './parts.ts';
import type { ReadSource } from './reading.ts';
import type { ReviewChoice, Session, SessionStore } from './state.ts';

type Choice = Partial<Pick<ReviewChoice, 'mission' | 'countries'>>;
type Reads = () => readonly { readonly id: string; readonly read: ReadSource }[];

interface CountingParts extends Pick<SessionParts, 'analysis'> {
  readonly store: SessionStore;
  readonly exercise: Pick<Exercise, 'isOpen'>;
}

/** What the files under review would be measured on, and how much of them could be. */
export class ReviewCounts {
  readonly #parts: CountingParts;
  readonly #reads: Reads;
  /** What the user has chosen to look at; the rest is suggested. */
  #choice: Choice = {};
  #answers: OverlapAnswers = {};
  #previews = 0;

  /** `reads`: what has been read and waits to be loaded, by id of the review. */
  constructor(parts: CountingParts, reads: Reads) {
    this.#parts = parts;
    this.#reads = reads;
    parts.store.subscribe((state, before) => {
      if (state.loaded !== before.loaded && reads().length > 0) void this.recount();
    });
  }

  /** Chooses what is counted and will be measured. Another mission has other countries, unless they are chosen too. */
  choose({ overlapAnswers, ...choice }: Choice & { readonly overlapAnswers?: OverlapAnswers }): void {
    if (overlapAnswers) this.#answers = overlapAnswers;
    this.#choice = 'mission' in choice ? choice : { ...this.#choice, ...choice };
    void this.recount();
  }

  /** The next files come without a choice made for these. */
  forget(): void {
    this.#choice = {};
    this.#answers = {};
  }

  /** What would be measured, and how much of it, changes with every file that comes or goes. */
  async recount(): Promise<void> {
    this.#previews += 1;
    const current = this.#previews;
    const reads = this.#reads();
    const tables = reads.filter(({ read }) => read.role === 'incidents');
    const counted = [...tables, ...reads.filter(({ read }) => read.role === 'deployments')];
    if (counted.length === 0) {
      this.#show([], null);
      return;
    }
    const incoming = reads.map(({ read }) => read.id);
    const preview = await this.#parts.analysis
      .preview({
        loaded: this.#parts.store.getState().loaded,
        held: counted.flatMap(({ read: { id, held } }) => (held === null ? [] : [{ id, held }])),
        ...whatStays(this.#parts, incoming),
        ...this.#chosen(tables.flatMap(({ read }) => read.countries)),
      })
      // Without counts the files can be loaded all the same.
      .catch(() => null);
    const ids = tables.map(table => table.id);
    if (this.#previews === current) this.#show(ids, preview === GONE ? null : preview);
  }

  /** What the user has chosen, else what is looked at already. Another mission has other countries. */
  #chosen(incoming: readonly string[]): Choice {
    const kept = keptChoice(this.#parts, incoming);
    return 'mission' in this.#choice ? this.#choice : { ...kept, ...this.#choice };
  }

  #show(ids: readonly string[], preview: Preview | null): void {
    if (preview === null) {
      this.#parts.store.setState({ reviewChoice: null });
      return;
    }
    const { counts, ...reviewChoice } = preview;
    const { reviews } = this.#parts.store.getState();
    this.#parts.store.setState({
      reviewChoice: { ...reviewChoice, overlapAnswers: this.#answers },
      reviews: reviews.map(review => {
        const place = ids.indexOf(review.id);
        return place < 0 ? review : { ...review, counts: counts[place] ?? null };
      }),
    });
  }
}

/**
 * What is looked at already and stays so unless the user chooses otherwise: the mission, where deployments are loaded,
 * and its countries, where the new incidents are of no others.
 */
function keptChoice({ store, exercise }: CountingParts, incoming: readonly string[]): Choice {
  const { settings, choices, sources } = store.getState();
  if (!hasOwnDeployments({ sources }, exercise.isOpen())) return {};
  const known = new Set(choices.countries.map(({ name }) => name));
  const bringsOthers = incoming.some(name => !known.has(name));
  return { mission: settings.mission, ...(bringsOthers ? {} : { countries: settings.countries }) };
}

/** Whether a mission is looked at that the user's own files have brought. */
export function hasOwnDeployments({ sources }: Pick<Session, 'sources'>, isExercise: boolean): boolean {
  return !isExercise && sources.some(({ role }) => role === 'deployments');
}

/** Settings to count by, and the loaded sources that would go: an exercise, and what is read again. */
function whatStays({ store, exercise }: CountingParts, incoming: readonly string[]) {
  const { settings, sources } = store.getState();
  if (!exercise.isOpen()) return { settings, leaving: incoming };
  return { settings: DEFAULT_SETTINGS, leaving: sources.map(source => source.id) };
}
