import { useEffect } from 'react';
import { boundsOfCircles, type Circle } from '../../cartography/map-bounds.ts';
import type { LiveMap } from '../../map/live-map-types.ts';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import type { Session } from '../../session/state.ts';
import { useSession } from '../use-session.ts';

/** Sends the map to the sites that a search proposes, and to what differs between two scenarios that are compared. */
export function usePlanCamera(
  map: LiveMap | null,
  scene: PlanScene | null,
  compared: PlanScene | null,
): void {
  const proposed = textOf(
    scene?.proposed ? scene.proposed.sites.map(site => ({ ...site, km: scene.proposed?.km ?? 0 })) : [],
  );
  // What is compared is looked at once, when both are there; while they are edited the map stays where it is put.
  const pair = useSession(comparedPair);
  const isThere = scene !== null && compared !== null;
  const differing = isThere ? textOf(changedIn([...scene.bases, ...compared.bases])) : '';
  useEffect(() => fitTo(map, proposed), [map, proposed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of a scenario that is compared already moves nothing
  useEffect(() => {
    if (pair !== '') fitTo(map, differing);
  }, [map, pair, isThere]);
}

function comparedPair({ comparison, activeScenario, comparedWith, mode }: Session): string {
  const isShown = mode === 'plan' && comparison !== 'off' && activeScenario !== null;
  return isShown ? JSON.stringify([activeScenario, comparedWith, comparison]) : '';
}

/** The bases that are not as in the baseline, with their reach; where all are, all of them. */
function changedIn(bases: PlanScene['bases']): readonly Circle[] {
  const changed = bases.filter(({ state }) => state !== 'kept');
  return (changed.length > 0 ? changed : bases).map(({ base, reachKm }) => ({ ...base, km: reachKm }));
}

/** As text, circles are the same to React whenever they are the same. */
function textOf(circles: readonly Circle[]): string {
  return circles.length === 0
    ? ''
    : JSON.stringify(circles.map(({ latitude, longitude, km }) => ({ latitude, longitude, km })));
}

function fitTo(map: LiveMap | null, text: string): void {
  if (!map || text === '') return;
  const circles: readonly Circle[] = JSON.parse(text);
  const bounds = boundsOfCircles(circles);
  if (bounds) map.fitBounds(bounds);
}
