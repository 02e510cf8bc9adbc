import type { PlacementProgress, PlacementRequest } from '../../model/placement.ts';
import type { PlanInput } from '../../workers/planning-desk.ts';
import { reasonText, type SessionContext } from '../context.ts';
import type { PlacementRun } from '../parts.ts';
import { placesFor } from './places-for.ts';
import { planInput, scenarioWith } from './plan-input.ts';

interface Search {
  /** The posture that the sites are sought for, as it was when the search began. */
  readonly input: PlanInput;
  run: PlacementRun | null;
  /** Tells whoever waits for it. */
  readonly end: () => void;
}

/** The search for the best sites: one at a time, in a worker that is ended when it is no longer wanted. */
export class SiteSearch {
  readonly #context: SessionContext;
  #current: Search | null = null;

  constructor(context: SessionContext) {
    this.#context = context;
    context.store.subscribe((state, before) => {
      // A proposal for other incidents must not stand beside these.
      if (state.settings !== before.settings || state.sources !== before.sources) this.#forget();
    });
  }

  /** The posture that the sites shown are for; `null`: none are shown. */
  get input(): PlanInput | null {
    return this.#current?.input ?? null;
  }

  /**
   * Begins a search in place of the one before. Resolves when it has ended, to whether what it found still stands.
   *
   * @param from id of the scenario that the sites are to be added to; `null`: the baseline
   */
  begin(request: PlacementRequest, from: string | null): Promise<boolean> {
    const { store, notify } = this.#context;
    this.stop();
    const state = store.getState();
    let end = () => {};
    const ended = new Promise<void>(resolve => {
      end = resolve;
    });
    const search: Search = { input: planInput(state, scenarioWith(state, from)), run: null, end };
    this.#current = search;
    store.setState({ placement: unanswered(request) });
    this.#run(search, request).catch(reason => {
      if (search !== this.#current) return;
      notify('error', 'plan-failed', { reason: reasonText(reason) });
      this.#end(search, { problem: 'search-failed' });
    });
    return ended.then(() => search === this.#current);
  }

  /** Ends the search; what was found stands. */
  stop(): void {
    if (this.#current) this.#end(this.#current, {});
  }

  async #run(search: Search, request: PlacementRequest): Promise<void> {
    const { parts, store, asking } = this.#context;
    const places = placesFor(this.#context, request.candidates);
    const question = await asking(loaded =>
      parts.planning.askForSites({ ...search.input, loaded }, request, places),
    );
    if (search !== this.#current || !store.getState().placement?.running) return;
    if ('problem' in question) {
      this.#end(search, { problem: question.problem });
      return;
    }
    const run = parts.startPlacement(() => this.#end(search, { problem: 'search-failed' }));
    search.run = run;
    const show = (placement: PlacementProgress) => {
      // What a stopped worker still had to say comes too late.
      if (search === this.#current && search.run === run) store.setState({ placement });
    };
    show(await run.placement.search(question, show));
    this.#end(search, {});
  }

  #end(search: Search, change: Partial<PlacementProgress>): void {
    const { store } = this.#context;
    search.run?.stop();
    search.run = null;
    const { placement } = store.getState();
    if (search === this.#current && placement?.running) {
      store.setState({ placement: { ...placement, running: false, ...change } });
    }
    search.end();
  }

  #forget(): void {
    if (!this.#current) return;
    this.stop();
    this.#current = null;
    this.#context.store.setState({ placement: null });
  }
}

function unanswered(request: PlacementRequest): PlacementProgress {
  return {
    request,
    running: true,
    problem: null,
    sites: [],
    baseline: null,
    added: null,
    meanKm: null,
    bound: null,
    gap: null,
    proven: false,
    candidates: 0,
    demand: 0,
    demandDays: null,
    chosenOn: { by: 'search', from: null, until: null },
    frontier: [],
  };
}
