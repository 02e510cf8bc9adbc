import type { FileProblem, Inspection, Recipe } from '../model/source.ts';
import type { SessionContext } from './context.ts';
import { isExerciseOpen } from './exercise.ts';
import { loadedSource, type ReadSource, readSource, unreadable } from './loaded-source.ts';
import { countInsideRecord, type MissionSpan } from './record-span.ts';
import type { Review } from './state.ts';

interface Pending {
  readonly file: File;
  /** Raised with every correction, so that a reading by an earlier recipe can be told apart. */
  readings: number;
  read: ReadSource | null;
  /** The part of the file that was looked at: a sheet, or a file of a zip. */
  entry: string | null;
}

/** The files on their way in: looked at, then read one after another. Nothing of them is loaded here. */
export class ReviewDesk {
  readonly #context: SessionContext;
  readonly #pending = new Map<string, Pending>();
  #lastId = 0;
  #beingRead: string | null = null;

  constructor(context: SessionContext) {
    this.#context = context;
  }

  /** Puts a file under review; with a recipe that is known already, it is read without asking. */
  take(file: File, knownRecipe: Recipe | null): void {
    this.#lastId += 1;
    const id = `review-${this.#lastId}`;
    this.#pending.set(id, { file, readings: 0, read: null, entry: null });
    this.#show([...this.#context.store.getState().reviews, newReview(id, file)]);
    this.#attempt(id, () => this.#inspect(id, file, knownRecipe));
  }

  /** Reads a file again by another recipe; a reading that goes on is ended. */
  correct(id: string, recipe: Recipe): void {
    const item = this.#pending.get(id);
    if (!item) return;
    this.#stopReading(id);
    if (recipe.entry !== null && recipe.entry !== item.entry) this.#lookInto(id, item, recipe.entry);
    else this.#startReading(id, recipe, {});
  }

  /** Takes reviews off the desk, and ends the reading of one that is being read. */
  drop(ids: readonly string[]): void {
    for (const id of ids) this.#stopReading(id);
    this.#remove(ids);
    this.#recount();
  }

  /** Takes what is ready off the desk, to be loaded; the same content offered twice comes once. */
  handOver(): readonly ReadSource[] {
    const ready = [...this.#pending].flatMap(([id, { read }]) => (read ? [{ id, read }] : []));
    this.#remove(ready.map(one => one.id));
    return [...new Map(ready.map(({ read }) => [read.id, read])).values()];
  }

  async #inspect(id: string, file: File, knownRecipe: Recipe | null): Promise<void> {
    const item = this.#pending.get(id);
    if (!item) return;
    const inspection = await this.#context.parts.ingest.inspect(file);
    if ('problem' in inspection) return this.#fail(id, inspection);
    item.entry = inspection.recipe.entry;
    const recipe = knownRecipe ?? inspection.recipe;
    if (knownRecipe === null && inspection.questions.length > 0) {
      this.#update(id, { stage: 'asking', inspection, recipe });
    } else this.#startReading(id, recipe, { inspection });
  }

  /** Another sheet, or another file of a zip, has columns of its own: it is looked at afresh. */
  #lookInto(id: string, item: Pending, entry: string): void {
    item.readings += 1;
    item.read = null;
    item.entry = entry;
    this.#update(id, { stage: 'inspecting', source: null, problem: null });
    this.#attempt(id, async () => {
      if (!this.#pending.has(id)) return;
      const inspection = await this.#context.parts.ingest.inspect(item.file, entry);
      if ('problem' in inspection) return this.#fail(id, inspection);
      const { recipe } = inspection;
      const isOpen = inspection.questions.some(({ question }) => question !== 'entry');
      if (isOpen) this.#update(id, { stage: 'asking', inspection, recipe });
      else this.#startReading(id, recipe, { inspection });
    });
  }

  #startReading(id: string, recipe: Recipe, known: { readonly inspection?: Inspection }): void {
    const item = this.#pending.get(id);
    if (!item) return;
    item.readings += 1;
    item.read = null;
    const reading = item.readings;
    this.#update(id, { stage: 'reading', progress: 0, recipe, source: null, problem: null, ...known });
    const isCurrent = () => this.#pending.get(id) === item && item.readings === reading;
    this.#attempt(id, () => this.#read(id, item, recipe, isCurrent));
  }

  async #read(id: string, item: Pending, recipe: Recipe, isCurrent: () => boolean): Promise<void> {
    if (!isCurrent()) return;
    this.#beingRead = id;
    const outcome = await readSource(this.#context, item.file, recipe, progress => {
      if (isCurrent()) this.#update(id, { progress });
    }).finally(() => {
      this.#beingRead = null;
    });
    if (!isCurrent()) return;
    if ('problem' in outcome) return this.#fail(id, outcome);
    item.read = outcome;
    const { sources } = this.#context.store.getState();
    const alreadyLoaded = sources.some(source => source.id === outcome.id);
    this.#update(id, { stage: 'ready', progress: 1, source: loadedSource(outcome), alreadyLoaded });
    this.#recount();
  }

  /** A worker that gives up must not leave a review waiting for ever. */
  #attempt(id: string, task: () => Promise<void>): void {
    this.#context.ingesting(task).catch(reason => {
      this.#fail(id, unreadable(this.#pending.get(id)?.file.name ?? '', reason));
    });
  }

  #fail(id: string, problem: FileProblem): void {
    this.#update(id, { stage: 'failed', problem });
  }

  #stopReading(id: string): void {
    if (this.#beingRead === id) void this.#context.parts.ingest.cancel();
  }

  /** The record that incidents are compared with changes with every deployment file that comes or goes. */
  #recount(): void {
    const underReview = [...this.#pending.values()].flatMap(({ read }) => read?.spans ?? []);
    const spans = [...spansThatStay(this.#context), ...underReview];
    for (const [id, { read }] of this.#pending) {
      if (read?.result.data.role !== 'incidents') continue;
      const { incidents } = read.result.data;
      this.#update(id, { insideRecord: spans.length === 0 ? null : countInsideRecord(incidents, spans) });
    }
  }

  #remove(ids: readonly string[]): void {
    for (const id of ids) this.#pending.delete(id);
    this.#show(this.#context.store.getState().reviews.filter(review => !ids.includes(review.id)));
  }

  #update(id: string, change: Partial<Review>): void {
    const { reviews } = this.#context.store.getState();
    this.#show(reviews.map(review => (review.id === id ? { ...review, ...change } : review)));
  }

  #show(reviews: readonly Review[]): void {
    this.#context.store.setState({ reviews });
  }
}

/** Records of the loaded deployments, except of an exercise that the files under review would replace. */
function spansThatStay(context: SessionContext): readonly MissionSpan[] {
  if (isExerciseOpen(context)) return [];
  return [...context.kept.values()].flatMap(source => source.spans);
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
    insideRecord: null,
    problem: null,
    alreadyLoaded: false,
  };
}
