import type { Preview } from '../model/preview.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import type { FileProblem, Inspection, Recipe } from '../model/source.ts';
import type { SessionContext } from './context.ts';
import { isExerciseOpen } from './exercise.ts';
import { loadedSource, type ReadSource, readSource, unreadable } from './loaded-source.ts';
import type { Review, ReviewChoice } from './state.ts';

interface Pending {
  readonly file: File;
  /** Raised with every correction, so that a reading by an earlier recipe can be told apart. */
  readings: number;
  read: ReadSource | null;
  /** How the file was looked at last. */
  looked: Look | null;
}

/** The part of a file that was looked at (a sheet, or a file of a zip), and how its text was taken. */
type Look = Pick<Recipe, 'entry' | 'encoding' | 'delimiter'>;

type Choice = Partial<Pick<ReviewChoice, 'mission' | 'countries'>>;

/** The files on their way in: looked at, then read one after another. Nothing of them is loaded here. */
export class ReviewDesk {
  readonly #context: SessionContext;
  readonly #pending = new Map<string, Pending>();
  #lastId = 0;
  #beingRead: string | null = null;
  /** What the user has chosen to look at; the rest is suggested. */
  #choice: Choice = {};
  #previews = 0;

  constructor(context: SessionContext) {
    this.#context = context;
  }

  /** Puts a file under review; with a recipe that is known already, it is read without asking. */
  take(file: File, knownRecipe: Recipe | null): void {
    this.#lastId += 1;
    const id = `review-${this.#lastId}`;
    this.#pending.set(id, { file, readings: 0, read: null, looked: null });
    this.#show([...this.#context.store.getState().reviews, newReview(id, file)]);
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
    for (const id of ids) this.#stopReading(id);
    this.#remove(ids);
    void this.#recount();
  }

  /** Chooses what is counted and will be measured. Another mission has other countries, unless they are chosen too. */
  choose(choice: Choice): void {
    this.#choice = 'mission' in choice ? choice : { ...this.#choice, ...choice };
    void this.#recount();
  }

  /** Takes what is ready off the desk, to be loaded; the same content offered twice comes once. */
  handOver(): readonly ReadSource[] {
    const ready = [...this.#pending].flatMap(([id, { read }]) => (read ? [{ id, read }] : []));
    this.#remove(ready.map(one => one.id));
    void this.#recount();
    return [...new Map(ready.map(({ read }) => [read.id, read])).values()];
  }

  async #inspect(id: string, file: File, knownRecipe: Recipe | null): Promise<void> {
    const item = this.#pending.get(id);
    if (!item) return;
    const inspection = await this.#context.parts.ingest.inspect(file, knownRecipe?.entry, knownRecipe);
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
    item.read = null;
    item.looked = wanted;
    const reading = item.readings;
    this.#update(id, { stage: 'inspecting', recipe: wanted, source: null, counts: null, problem: null });
    this.#attempt(id, async () => {
      const isCurrent = () => this.#pending.get(id) === item && item.readings === reading;
      if (!isCurrent()) return;
      const inspection = await this.#context.parts.ingest.inspect(item.file, wanted.entry, wanted);
      if (!isCurrent()) return;
      if ('problem' in inspection) return this.#fail(id, inspection);
      const before = this.#review(id)?.inspection ?? null;
      if (before && hasSameColumns(before, inspection)) return this.#startReading(id, wanted, { inspection });
      const { recipe } = inspection;
      const isOpen = inspection.questions.some(({ question }) => question !== 'entry');
      if (isOpen) this.#update(id, { stage: 'asking', inspection, recipe });
      else this.#startReading(id, recipe, { inspection });
    });
    void this.#recount();
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
    // The counts are there when the file is said to be ready.
    await this.#recount();
    if (!isCurrent()) return;
    this.#update(id, { stage: 'ready', progress: 1, source: loadedSource(outcome), alreadyLoaded });
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

  /** What would be measured, and how much of it, changes with every file that comes or goes. */
  async #recount(): Promise<void> {
    this.#previews += 1;
    const current = this.#previews;
    const read = [...this.#pending].flatMap(([id, item]) =>
      item.read ? [{ id, data: item.read.result.data }] : [],
    );
    const tables = read.flatMap(({ id, data }) =>
      data.role === 'incidents' ? [{ id, incidents: data.incidents }] : [],
    );
    const deployments = read.flatMap(({ data }) => (data.role === 'deployments' ? [data.deployments] : []));
    if (tables.length + deployments.length === 0) {
      this.#showPreview([], null);
      return;
    }
    const preview = await this.#context.parts.analysis
      .preview({
        incidents: tables.map(table => table.incidents),
        deployments,
        ...whatStays(
          this.#context,
          [...this.#pending.values()].flatMap(item => item.read?.id ?? []),
        ),
        ...this.#choice,
      })
      // Without counts the files can be loaded all the same.
      .catch(() => null);
    if (this.#previews === current)
      this.#showPreview(
        tables.map(table => table.id),
        preview,
      );
  }

  #showPreview(ids: readonly string[], preview: Preview | null): void {
    if (preview === null) {
      this.#context.store.setState({ reviewChoice: null });
      return;
    }
    const { counts, ...reviewChoice } = preview;
    const { reviews } = this.#context.store.getState();
    this.#context.store.setState({
      reviewChoice,
      reviews: reviews.map(review => {
        const place = ids.indexOf(review.id);
        return place < 0 ? review : { ...review, counts: counts[place] ?? null };
      }),
    });
  }

  #remove(ids: readonly string[]): void {
    for (const id of ids) this.#pending.delete(id);
    if (this.#pending.size === 0) this.#choice = {};
    this.#show(this.#context.store.getState().reviews.filter(review => !ids.includes(review.id)));
  }

  #review(id: string): Review | undefined {
    return this.#context.store.getState().reviews.find(review => review.id === id);
  }

  #update(id: string, change: Partial<Review>): void {
    const { reviews } = this.#context.store.getState();
    this.#show(reviews.map(review => (review.id === id ? { ...review, ...change } : review)));
  }

  #show(reviews: readonly Review[]): void {
    this.#context.store.setState({ reviews });
  }
}

/** Settings to count by, and the loaded sources that would go: an exercise, and what is read again. */
function whatStays(context: SessionContext, incoming: readonly string[]) {
  const { settings, sources } = context.store.getState();
  if (!isExerciseOpen(context)) return { settings, leaving: incoming };
  return { settings: DEFAULT_SETTINGS, leaving: sources.map(source => source.id) };
}

function isOtherLook(recipe: Recipe, looked: Look | null): boolean {
  if (looked === null) return true;
  const hasOtherEntry = recipe.entry !== null && recipe.entry !== looked.entry;
  const isText = recipe.container === 'csv' || recipe.container === 'zip';
  const hasOtherText = recipe.encoding !== looked.encoding || recipe.delimiter !== looked.delimiter;
  return hasOtherEntry || (isText && hasOtherText);
}

/** What the user has said of the columns stays where they are the same ones. */
function hasSameColumns(before: Inspection, now: Inspection): boolean {
  const headers = ({ columns }: Inspection) => JSON.stringify(columns.map(column => column.header));
  return headers(before) === headers(now) && before.recipe.entry === now.recipe.entry;
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
