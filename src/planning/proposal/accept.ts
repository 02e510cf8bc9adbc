import { geodesicKm } from '../../analysis/geodesic.ts';
import type { Choosing, PlacementProgress } from '../../model/placement.ts';
import type { Scenario, ScenarioBase } from '../../model/scenario.ts';
import { entryAt } from '../../units/at.ts';
import type { Day } from '../../units/day.ts';
import { isParent, postureDay } from '../scenario/posture.ts';

/** What is made of the sites of a proposal. */
export interface Acceptance {
  readonly id: string;
  readonly name: Scenario['name'];
  readonly note: string;
  /** Ids for the new bases, one for each site. */
  readonly baseIds: readonly string[];
  readonly sites: PlacementProgress['sites'];
  /** What the sites were chosen on. */
  readonly chosenOn: Choosing;
  /** Names of the sites that had to be chosen. */
  readonly keep: readonly string[];
  readonly madeFor: Scenario['madeFor'];
  /** Reach of the new bases, in kilometres; `null`: the project's distance. */
  readonly reachKm: number | null;
}

/**
 * The scenario with the proposed sites as temporary operating bases, named after them, each carried by the nearest base
 * that can; their strength is for the planner to say.
 */
export function withProposal(scenario: Scenario, asOf: Day, acceptance: Acceptance): Scenario {
  const { id, name, note, baseIds, sites, reachKm, chosenOn, madeFor } = acceptance;
  const demanded = new Set(acceptance.keep);
  const parents = scenario.bases.filter(base => isParent(base, postureDay(scenario, asOf)));
  const added = sites.map(
    (site, index): ScenarioBase => ({
      id: entryAt(baseIds, index),
      name: site.name,
      latitude: site.latitude,
      longitude: site.longitude,
      kind: 'temporary',
      strength: null,
      components: ['military'],
      from: null,
      to: null,
      reachKm,
      parent: nearestId(parents, site),
      plannedDays: null,
      // What had to be among them was chosen by whoever said so.
      chosenOn: demanded.has(site.name) ? null : chosenOn,
    }),
  );
  return { id, name, note, bases: [...scenario.bases, ...added], madeFor };
}

function nearestId(
  parents: readonly ScenarioBase[],
  site: { readonly latitude: number; readonly longitude: number },
): string | null {
  let nearest: { id: string; distanceKm: number } | null = null;
  for (const { id, latitude, longitude } of parents) {
    const distanceKm = geodesicKm(site.latitude, site.longitude, latitude, longitude);
    if (nearest === null || distanceKm < nearest.distanceKm) nearest = { id, distanceKm };
  }
  return nearest?.id ?? null;
}
