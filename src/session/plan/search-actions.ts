import type { PlacementRequest } from '../../model/placement.ts';
import { bestSitesName } from '../../model/scenario.ts';
import { reasonText, type SessionContext } from '../context.ts';
import { madeNow } from '../made-for.ts';
import { takeStep } from '../move-history.ts';
import type { PlanActions } from '../plan-state.ts';
import { areasAsked, areasForNow } from './area-actions.ts';
import { newBaseIds, newScenarioId } from './ids.ts';
import { SiteSearch } from './site-search.ts';

/** Looking for the best sites, and making a scenario of them. */
export function searchActions(
  context: SessionContext,
): Pick<PlanActions, 'optimise' | 'stopOptimising' | 'acceptProposal' | 'chooseThenTest'> {
  const { editing, store } = context;
  const search = new SiteSearch(context);
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
      if (await editing(() => accept(context, search, noteOf(placement)))) store.getState().testPlan();
    },
    async acceptProposal(note) {
      await editing(() => accept(context, search, note));
    },
  };
}

/** Makes a scenario of what was found and opens it; false when there is none. */
async function accept(context: SessionContext, { input }: SiteSearch, note: string): Promise<boolean> {
  const { parts, store, asking } = context;
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
    const scenario = await asking(loaded => parts.planning.acceptSites({ ...input, loaded }, acceptance));
    const now = [...store.getState().scenarios, scenario];
    const shown = { activeScenario: scenario.id, selectedBase: null };
    takeStep(context, { scenarios: now }, { shown });
    return true;
  } catch (reason) {
    context.notify('error', 'plan-failed', { reason: reasonText(reason) });
    return false;
  }
}
