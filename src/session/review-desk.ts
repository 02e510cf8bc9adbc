import type { FileProblem, Inspection, Recipe } from '../model/source.ts';
import type { Exercise } from './exercise.ts';
import type { SessionParts } from './parts.ts';
import { loadedSource, type Reader, type ReadSource, unreadable } from './reading.ts';
import { ReviewCounts } from './review-counts.ts';
import type { Review, SessionStore } from './state.ts';

interface ReviewParts extends Pick<SessionParts, 'ingest' | 'analysis'> {
  readonly store: SessionStore;
  readonly reader: Reader;
  readonly exercise: Pick<Exercise, 'isOpen'>;
}

interface Pending {
  readonly file: File;
  /** Raised with every correction, so that a reading by an earlier recipe can be told apart. */
  readings: number;
  read: ReadSource | null;
  /** How the file was looked at last. */
  looked: Look | null;
}

/** The files on their way in: looked at, then read one after another. Nothing of them is loaded here. */
export class ReviewDesk {
  readonly #parts: ReviewParts;
  readonly #pending = new Map<string, Pending>();
  #lastId = 0;
  readonly #counts: ReviewCounts;

  constructor(parts: ReviewParts) {
    this.#parts = parts;
    this.#counts = new ReviewCounts(parts, () => this.#reads());
  }

  /** Puts a file under review; with a recipe that is known already, it is read without asking. */
  take(file: File, knownRecipe: Recipe | null): void {
    this.#lastId += 1;
    const id = `review-${this.#lastId}`;
    this.#pending.set(id, { file, readings: 0, read: null, looked: null });
    this.#show([...this.#parts.store.getState().reviews, newReview(id, file)]);
    this.#attempt(id, () => this.#inspect(id, file, knownRecipe));
  }

  /** Reads a file again by another recipe; a reading that goes on is ended. */
  correct(id: string, recipe: Recipe): void {
    const item = this.#pending.get(id);
    if (!item) return;
    this.#stopReading(id);
    if (isOtherLook(recipe, item.looked)) this.#lookAgain(id, item, recipe);
    else this.#startReading(id, recipe, {});
  }

  /** Takes reviews off the desk, and ends the reading of one that is being read. */
  drop(ids: readonly string[]): void {
    for (const id of ids) {
      this.#stopReading(id);
      const item = this.#pending.get(id);
      if (item) this.#forget(item);
    }
    this.#remove(ids);
    void this.#counts.recount();
  }

  /** Chooses what is counted and will be measured. */
  choose(choice: Parameters<ReviewCounts['choose']>[0]): void {
    this.#counts.choose(choice);
  }

  /** Takes what is ready off the desk, to be loaded; the same content offered twice comes once. */
  handOver(): readonly ReadSource[] {
    // What has been read and is still being counted stays: it was not in the choice that the reader saw.
    const ready = this.#reads().filter(({ id }) => this.#review(id)?.stage === 'ready');
    this.#remove(ready.map(one => one.id));
    void this.#counts.recount();
    const once = new Map(ready.map(({ read }) => [read.id, read]));
    const twice = ready.flatMap(({ read }) => (once.get(read.id) === read ? [] : [read]));
    this.#parts.reader.release(twice);
    return [...once.values()];
  }

  async #inspect(id: string, file: File, knownRecipe: Recipe | null): Promise<void> {
    const item = this.#pending.get(id);
    if (!item) return;
    const inspection = await this.#parts.ingest.inspect(id, file, knownRecipe?.entry, knownRecipe);
    if ('problem' in inspection) return this.#fail(id, inspection);
    item.looked = inspection.recipe;
    const recipe = knownRecipe ?? inspection.recipe;
    if (knownRecipe === null && inspection.questions.length > 0) {
      this.#update(id, { stage: 'asking', inspection, recipe });
    } else this.#startReading(id, recipe, { inspection });
  }

  /** Another sheet, delimiter or encoding can have other columns: the file is looked at afresh. */
  #lookAgain(id: string, item: Pending, wanted: Recipe): void {
    item.readings += 1;
    this.#forget(item);
    item.looked = wanted;
    const reading = item.readings;
    this.#update(id, { stage: 'inspecting', recipe: wanted, source: null, counts: null, problem: null });
    this.#attempt(id, async () => {
      const isCurrent = () => this.#pending.get(id) === item && item.readings === reading;
      if (!isCurrent()) return;
      const inspection = await this.#parts.ingest.inspect(id, item.file, wanted.entry, wanted);
      if (!isCurrent()) return;
      if ('problem' in inspection) return this.#fail(id, inspection);
      const before = this.#review(id)?.inspection ?? null;
      if (before && hasSameColumns(before, inspection)) return this.#startReading(id, wanted, { inspection });
      const { recipe } = inspection;
      const isOpen = inspection.questions.some(({ question }) => question !== 'entry');
      if (isOpen) this.#update(id, { stage: 'asking', inspection, recipe });
      else this.#startReading(id, recipe, { inspection });
    });
    void this.#counts.recount();
  }

  #startReading(id: string, recipe: Recipe, known: { readonly inspection?: Inspection }): void {
    const item = this.#pending.get(id);
    if (!item) return;
    item.readings += 1;
    this.#forget(item);
    const reading = item.readings;
    this.#update(id, { stage: 'reading', progress: 0, recipe, source: null, problem: null, ...known });
    const isCurrent = () => this.#pending.get(id) === item && item.readings === reading;
    this.#attempt(id, () => this.#read(id, item, recipe, isCurrent));
  }

  async #read(id: string, item: Pending, recipe: Recipe, isCurrent: () => boolean): Promise<void> {
    if (!isCurrent()) return;
    const outcome = await this.#parts.reader.read(id, item.file, recipe, progress => {
      if (isCurrent()) this.#update(id, { progress });
    });
    if (!isCurrent()) return 'problem' in outcome ? undefined : this.#parts.reader.release([outcome]);
    if ('problem' in outcome) return this.#fail(id, outcome);
    item.read = outcome;
    const { sources } = this.#parts.store.getState();
    const alreadyLoaded = sources.some(source => source.id === outcome.id);
    // The counts are there when the file is said to be ready.
    await this.#counts.recount();
    if (!isCurrent()) return;
    this.#update(id, { stage: 'ready', progress: 1, source: loadedSource(outcome), alreadyLoaded });
  }

  /** A worker that gives up must not leave a review waiting for ever. */
  #attempt(id: string, task: () => Promise<void>): void {
    this.#parts.reader.inTurn(task).catch(reason => {
      this.#fail(id, unreadable(this.#pending.get(id)?.file.name ?? '', reason));
    });
  }

  #fail(id: string, problem: FileProblem): void {
    this.#update(id, { stage: 'failed', problem });
  }

  #stopReading(id: string): void {
    void this.#parts.ingest.cancel(id);
  }

  #reads(): readonly { readonly id: string; readonly read: ReadSource }[] {
    return [...this.#pending].flatMap(([id, { read }]) => (read ? [{ id, read }] : []));
  }

  /** What was read before counts no more. */
  #forget(item: Pending): void {
    if (item.read) this.#parts.reader.release([item.read]);
    item.read = null;
  }

  #remove(ids: readonly string[]): void {
    for (const id of ids) this.#pending.delete(id);
    if (this.#pending.size === 0) this.#counts.forget();
    this.#show(this.#parts.store.getState().reviews.filter(review => !ids.includes(review.id)));
  }

  #review(id: string): Review | undefined {
    return this.#parts.store.getState().reviews.find(review => review.id === id);
  }

  #update(id: string, change: Partial<Review>): void {
    const { reviews } = this.#parts.store.getState();
    this.#show(reviews.map(review => (review.id === id ? { ...review, ...change } : review)));
  }

  #show(reviews: readonly Review[]): void {
    this.#parts.store.setState({ reviews });
  }
}

function newReview(id: string, file: File): Review {
  return {
    id,
    fileName: file.name,
    bytes: file.size,
    stage: 'inspecting',
    progress: 0,
    inspection: null,
    recipe: null,
    source: null,
    counts: null,
    problem: null,
    alreadyLoaded: false,
  };
}

/** The part of a file that was looked at (a sheet, or a file of a zip), and how its text was taken. */
export type Look = Pick<Recipe, 'entry' | 'encoding' | 'delimiter'>;

/** Whether a corrected recipe wants the file looked at afresh: another part or layout can have other columns. */
export function isOtherLook(recipe: Recipe, looked: Look | null): boolean {
  if (looked === null) return true;
  const hasOtherEntry = recipe.entry !== null && recipe.entry !== looked.entry;
  const isText = recipe.container === 'csv' || recipe.container === 'zip';
  const hasOtherText = recipe.encoding !== looked.encoding || recipe.delimiter !== looked.delimiter;
  return hasOtherEntry || (isText && hasOtherText);
}

/** Whether what the user has said of the columns still holds after another look. */
function hasSameColumns(before: Inspection, now: Inspection): boolean {
  const headers = ({ columns }: Inspection) => JSON.stringify(columns.map(column => column.header));
  return headers(before) === headers(now) && before.recipe.entry === now.recipe.entry;
}
