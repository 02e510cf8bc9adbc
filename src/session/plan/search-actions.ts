import { reasonText, type SessionContext } from '../context.ts';
import { takeStep } from '../move-history.ts';
import type { PlanActions } from '../plan-state.ts';
import { areasAsked } from './area-actions.ts';
import { newBaseIds, newScenarioId } from './ids.ts';
import { SiteSearch } from './site-search.ts';

/** Looking for the best sites, and making a scenario of them. */
export function searchActions(
  context: SessionContext,
): Pick<PlanActions, 'optimise' | 'stopOptimising' | 'acceptProposal'> {
  const { editing, store } = context;
  const search = new SiteSearch(context);
  return {
    // Whatever was asked before, the areas are those on the map.
    optimise: request => search.begin({ ...request, ...areasAsked(store.getState().drawnAreas) }),
    stopOptimising: () => search.stop(),
    acceptProposal: (name, note) => editing(() => accept(context, search, name, note)),
  };
}

async function accept(
  context: SessionContext,
  { input }: SiteSearch,
  name: string,
  note: string,
): Promise<void> {
  const { parts, store } = context;
  const { placement, scenarios, settings } = store.getState();
  if (!input || !placement || placement.sites.length === 0) return;
  const { sites, request } = placement;
  const known = input.scenario ? [...scenarios, input.scenario] : scenarios;
  try {
    const scenario = await parts.planning.acceptSites(input, {
      id: newScenarioId(scenarios),
      name: name.trim() || sites.map(site => site.name).join(', '),
      note,
      baseIds: newBaseIds(known, sites.length),
      sites,
      reachKm: request.km === settings.distanceKm ? null : request.km,
    });
    const now = [...store.getState().scenarios, scenario];
    const shown = { activeScenario: scenario.id, selectedBase: null };
    takeStep(context, { scenarios: now }, { shown });
  } catch (reason) {
    context.notify('error', 'plan-failed', { reason: reasonText(reason) });
  }
}
