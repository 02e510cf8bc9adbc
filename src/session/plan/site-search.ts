import type { Town } from '../../model/place.ts';
import type { CandidateChoice, PlacementProgress, PlacementRequest } from '../../model/placement.ts';
import type { PlanTest, PlanTestProblem } from '../../model/plan-findings.ts';
import { bestSitesName } from '../../model/scenario.ts';
import type { PlanInput } from '../../workers/planning-desk.ts';
import { GONE } from '../../workers/wire.ts';
import type { Steps } from '../history.ts';
import { type Notify, reasonText } from '../notices.ts';
import type { PlacementRun, SessionParts } from '../parts.ts';
import { madeNow } from '../project-document.ts';
import type { Sources } from '../sources.ts';
import type { SessionStore } from '../state.ts';
import type { Serial } from '../turns.ts';
import { areasAsked, areasForNow } from './area-actions.ts';
import { dependencies, isSame, planInput, scenarioWith } from './measure-plan.ts';
import type { PlanActions } from './plan-state.ts';
import { newBaseIds, newScenarioId } from './scenario-actions.ts';

interface SearchParts extends Pick<SessionParts, 'planning' | 'startPlacement'> {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly steps: Pick<Steps, 'take'>;
  readonly sources: Pick<Sources, 'asking' | 'towns'>;
}

/** Looking for the best sites, and making a scenario of them. */
export function searchActions(
  parts: SearchParts,
  inTurn: Serial,
): Pick<PlanActions, 'optimise' | 'stopOptimising' | 'acceptProposal' | 'chooseThenTest'> {
  const { store } = parts;
  const search = new SiteSearch(parts);
  // Whatever was asked before, the areas are those on the map.
  const onMap = (request: PlacementRequest) => ({
    ...request,
    ...areasAsked(areasForNow(store.getState())),
  });
  return {
    optimise: request => void search.begin(onMap(request), store.getState().activeScenario),
    stopOptimising: () => search.stop(),
    async chooseThenTest(request, noteOf) {
      if (store.getState().planSettings.splitDay === null) {
        store.setState({ planTest: null, planTestProblem: 'no-split-day' });
        return;
      }
      const stands = await search.begin(onMap(request), null);
      const { placement } = store.getState();
      if (!stands || !placement || placement.sites.length === 0) return;
      if (await inTurn(() => accept(parts, search, noteOf(placement)))) store.getState().testPlan();
    },
    async acceptProposal(note) {
      await inTurn(() => accept(parts, search, note));
    },
  };
}

/** Makes a scenario of what was found and opens it; false when there is none. */
async function accept(parts: SearchParts, { input }: SiteSearch, note: string): Promise<boolean> {
  const { store, notify, planning, steps, sources } = parts;
  const { placement, scenarios, settings } = store.getState();
  if (!input || !placement || placement.sites.length === 0) return false;
  const { sites, request, chosenOn } = placement;
  const known = input.scenario ? [...scenarios, input.scenario] : scenarios;
  try {
    const acceptance = {
      id: newScenarioId(scenarios),
      name: bestSitesName(placement, scenarios),
      note,
      baseIds: newBaseIds(known, sites.length),
      sites,
      chosenOn,
      keep: request.keep,
      madeFor: madeNow(store.getState()),
      reachKm: request.km === settings.distanceKm ? null : request.km,
    };
    const scenario = await sources.asking(loaded => planning.acceptSites({ ...input, loaded }, acceptance));
    const now = [...store.getState().scenarios, scenario];
    const shown = { activeScenario: scenario.id, selectedBase: null };
    steps.take({ scenarios: now }, { shown });
    return true;
  } catch (reason) {
    notify('error', 'plan-failed', { reason: reasonText(reason) });
    return false;
  }
}

interface Search {
  /** The posture that the sites are sought for, as it was when the search began. */
  readonly input: PlanInput;
  run: PlacementRun | null;
  /** Tells whoever waits for it. */
  readonly end: () => void;
}

/** The search for the best sites: one at a time, in a worker that is ended when it is no longer wanted. */
class SiteSearch {
  readonly #parts: SearchParts;
  #current: Search | null = null;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    parts.store.subscribe((state, before) => {
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
    const { store, notify } = this.#parts;
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
    const { store, planning, sources, startPlacement } = this.#parts;
    const places = placesFor(this.#parts, request.candidates);
    const question = await sources.asking(loaded =>
      planning.askForSites({ ...search.input, loaded }, request, places),
    );
    if (search !== this.#current || !store.getState().placement?.running) return;
    if ('problem' in question) {
      this.#end(search, { problem: question.problem });
      return;
    }
    const run = startPlacement(() => this.#end(search, { problem: 'search-failed' }));
    search.run = run;
    const show = (placement: PlacementProgress) => {
      // What a stopped worker still had to say comes too late.
      if (search === this.#current && search.run === run) store.setState({ placement });
    };
    show(await run.placement.search(question, show));
    this.#end(search, {});
  }

  #end(search: Search, change: Partial<PlacementProgress>): void {
    const { store } = this.#parts;
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
    this.#parts.store.setState({ placement: null });
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

/** Within this, two entries are one town: gazetteers put a town's point somewhere in it. */
const SAME_TOWN_DEGREES = 0.02;

/** The places that a kind of candidates is taken from; cells are made where they are needed. */
export function placesFor(
  { store, sources }: Pick<SearchParts, 'store'> & { readonly sources: Pick<Sources, 'towns'> },
  candidates: PlacementRequest['candidates'],
): readonly Town[] {
  if (candidates === 'cells') return [];
  const loaded = sources.towns();
  if (candidates === 'file') return loaded;
  // A town that stands twice would be its own best substitute, and nothing would seem lost by refusing it.
  return store
    .getState()
    .towns.filter(town => loaded.includes(town) || !loaded.some(other => isSameTown(town, other)));
}

function isSameTown(one: Town, other: Town): boolean {
  const north = Math.abs(one.latitude - other.latitude);
  const east = Math.abs(one.longitude - other.longitude) * Math.cos((one.latitude * Math.PI) / 180);
  return Math.max(north, east) < SAME_TOWN_DEGREES;
}

type Outcome = { readonly planTest: PlanTest } | { readonly planTestProblem: PlanTestProblem };

type Hindsight = Parameters<PlacementRun['placement']['solve']>[0];

/** How long the proof of what hindsight could have done may take; without it the greedy answer stands, unproven. */
const PROOF_SECONDS = 60;

/** Judging a plan on incidents that it was not chosen on. */
export function testActions(parts: SearchParts): Pick<PlanActions, 'testPlan'> {
  const { store, notify, planning, startPlacement } = parts;
  let latest = 0;

  async function judge(show: (outcome: Outcome) => boolean): Promise<void> {
    const state = store.getState();
    const scenario = scenarioWith(state, state.activeScenario);
    if (!scenario) return void show({ planTestProblem: 'no-scenario' });
    const choice: CandidateChoice = state.placement?.request ?? { candidates: 'towns' };
    const places = placesFor(parts, choice.candidates);
    const judged = await planning.judgePlan(planInput(state, scenario), choice, places);
    // Whoever has changed what is loaded does not wait for it.
    if (judged === GONE) return;
    if ('problem' in judged) return void show({ planTestProblem: judged.problem });
    const { test, withoutSites, hindsight } = judged;
    if (!show({ planTest: test })) return;
    const { value, proven } = await proof(startPlacement, hindsight);
    show({ planTest: { ...test, hindsight: { reached: withoutSites + value, proven } } });
  }

  return {
    testPlan() {
      const number = ++latest;
      const asked = dependencies(store.getState());
      store.setState({ testing: true, planTest: null, planTestProblem: null });
      const show = (outcome: Outcome) => {
        const isWanted = number === latest && isSame(asked, dependencies(store.getState()));
        if (isWanted) store.setState(outcome);
        return isWanted;
      };
      judge(show)
        .catch(reason => {
          notify('error', 'plan-failed', { reason: reasonText(reason) });
          if (store.getState().planTest === null) show({ planTestProblem: 'failed' });
        })
        .finally(() => {
          if (number === latest) store.setState({ testing: false });
        });
    },
  };
}

/** The exact answer, from a worker of its own; rejects when that worker dies. */
function proof(
  startPlacement: SessionParts['startPlacement'],
  problem: Hindsight,
): Promise<{ value: number; proven: boolean }> {
  return new Promise((resolve, reject) => {
    const run = startPlacement(reason => {
      run.stop();
      reject(new Error(reason));
    });
    run.placement.solve(problem, PROOF_SECONDS).then(resolve, reject).finally(run.stop);
  });
}
