import type { PlacementProblem, PlacementProgress, PlacementRequest } from '../../model/placement.ts';
import type { PlanInput } from '../../workers/planning-api.ts';
import { reasonText, type SessionContext } from '../context.ts';
import { takePlanStep } from '../move-history.ts';
import type { PlacementRun } from '../parts.ts';
import type { PlanActions } from '../plan-state.ts';
import { newBaseIds, newScenarioId } from './ids.ts';
import { placesFor } from './places-for.ts';
import { planInput, scenarioWith } from './plan-input.ts';

interface Search {
  /** The posture that the sites are sought for, as it was when the search began. */
  readonly input: PlanInput;
  run: PlacementRun | null;
}

/** Looking for the best sites, and making a scenario of them. */
export function searchActions(
  context: SessionContext,
): Pick<PlanActions, 'optimise' | 'stopOptimising' | 'acceptProposal'> {
  const { parts, store, editing } = context;
  let current: Search | null = null;

  function end(search: Search, change: Partial<PlacementProgress>): void {
    search.run?.stop();
    search.run = null;
    const { placement } = store.getState();
    if (search === current && placement?.running) {
      store.setState({ placement: { ...placement, running: false, ...change } });
    }
  }

  async function start(search: Search, request: PlacementRequest): Promise<void> {
    const places = placesFor(context, request.candidates);
    const question = await parts.planning.askForSites(search.input, request, places);
    if (search !== current || !store.getState().placement?.running) return;
    if ('problem' in question) return end(search, { problem: question.problem });
    const run = parts.startPlacement(() => end(search, { problem: 'search-failed' }));
    search.run = run;
    const last = await run.placement.search(question, placement => {
      // What a stopped worker still had to say comes too late.
      if (search === current && search.run === run) store.setState({ placement });
    });
    if (search === current && search.run === run) store.setState({ placement: last });
    end(search, {});
  }

  store.subscribe((state, before) => {
    const isOther = state.settings !== before.settings || state.sources !== before.sources;
    if (!current || !isOther) return;
    // A proposal for other incidents must not stand beside these.
    end(current, {});
    current = null;
    store.setState({ placement: null });
  });

  return {
    optimise(request) {
      if (current) end(current, {});
      const state = store.getState();
      const input = planInput(state, scenarioWith(state, state.activeScenario));
      const search: Search = { input, run: null };
      current = search;
      store.setState({ placement: unanswered(request) });
      start(search, request).catch(reason => {
        if (search !== current) return;
        context.notify('error', 'plan-failed', { reason: reasonText(reason) });
        end(search, { problem: 'search-failed' });
      });
    },
    stopOptimising() {
      if (current) end(current, {});
    },
    acceptProposal: (name, note) =>
      editing(async () => {
        const { placement, scenarios, settings } = store.getState();
        if (!current || !placement || placement.sites.length === 0) return;
        end(current, {});
        const { km } = placement.request;
        try {
          const scenario = await parts.planning.acceptSites(current.input, {
            id: newScenarioId(scenarios),
            name: name.trim() || placement.sites.map(site => site.name).join(', '),
            note,
            baseIds: newBaseIds(
              [...scenarios, ...(current.input.scenario ? [current.input.scenario] : [])],
              placement.sites.length,
            ),
            sites: placement.sites,
            reachKm: km === settings.distanceKm ? null : km,
          });
          const now = [...store.getState().scenarios, scenario];
          takePlanStep(context, { scenarios: now }, { activeScenario: scenario.id, selectedBase: null });
        } catch (reason) {
          context.notify('error', 'plan-failed', { reason: reasonText(reason) });
        }
      }),
  };
}

function unanswered(request: PlacementRequest): PlacementProgress {
  const problem: PlacementProblem | null = null;
  return {
    request,
    running: true,
    problem,
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
    frontier: [],
  };
}
