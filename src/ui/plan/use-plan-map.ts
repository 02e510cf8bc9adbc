import { type KeyboardEvent, useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { boundsOfCircles, type Circle } from '../../cartography/map-bounds.ts';
import type { LiveMap } from '../../map/live-map-types.ts';
import type { PlanDragCallbacks } from '../../map/plan/plan-drag.ts';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import { stepped } from '../../map/plan/step.ts';
import type { MapHover, MapPlace } from '../../map/scene.ts';
import { session } from '../../session/session.ts';
import type { Session } from '../../session/state.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { dropHeldArea, tellAreaProblem, tellOutcome } from './refusals.tsx';
import { useTryBase } from './TryBaseButton.tsx';

/** What pressing on the map means in Plan mode. */
interface PlanMap extends PlanDragCallbacks {
  /** Whether the press was for the plan: it selected a base. */
  onPlanClick(target: MapHover | null): boolean;
  onPlace(place: MapPlace): void;
}

export function usePlanMap(): PlanMap {
  const tryBase = useTryBase();
  return useMemo(
    () => ({
      onPlanClick(target) {
        if (target?.target !== 'plan-base' || target.id === undefined) return false;
        session.getState().selectBase(target.id);
        return true;
      },
      onPlace(place) {
        const { placing, drawing, addCorner } = session.getState();
        if (drawing !== null) addCorner(place.latitude, place.longitude);
        if (placing !== null) void tryBase(placing, place);
      },
      onBasePress: id => session.getState().selectBase(id),
      onBaseDrag(id, latitude, longitude) {
        tellOutcome('move', null);
        session.getState().dragBase(id, latitude, longitude);
      },
      onBaseDrop: keep => void dropHeldBase(keep),
      onAreaHold(id, corners) {
        tellAreaProblem(null);
        session.getState().holdArea(id, corners);
      },
      onAreaDrop: keep => dropHeldArea(keep),
    }),
    [tryBase],
  );
}

/** Puts the base in hand down where it is, or back where it was, and says beside the mover why it cannot stand there. */
export async function dropHeldBase(keep: boolean): Promise<void> {
  const { drag, dropBase } = session.getState();
  if (drag) tellOutcome('move', await dropBase(keep));
}

/**
 * Moves the selected base with the keys: arrows 1 km, with Shift 10 km, Enter puts it down, Escape takes it back. Keys
 * that mean nothing for a base are left to what else listens.
 */
export function useBaseKeys(): (event: KeyboardEvent) => void {
  return useCallback((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { mode, placing, startPlacing, selectedBase, drag, scenarios, activeScenario, dragBase } =
      session.getState();
    const { drawing, startDrawing } = session.getState();
    if (mode === 'plan' && placing !== null && event.key === 'Escape') return startPlacing(null);
    if (mode === 'plan' && drawing !== null && event.key === 'Escape') return startDrawing(null);
    const scenario = scenarios.find(({ id }) => id === activeScenario);
    const base = scenario?.bases.find(({ id }) => id === selectedBase);
    if (mode !== 'plan' || !base) return;
    const next = stepped(drag?.id === base.id ? drag : base, event.key, event.shiftKey);
    if (next) dragBase(base.id, next.latitude, next.longitude);
    else if (drag && event.key === 'Enter') void dropHeldBase(true);
    else if (drag && event.key === 'Escape') void dropHeldBase(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, []);
}

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

/** What a tooltip says about a base or a cell of a plan, the first line being its title; `null`: it is neither. */
export function usePlanTooltip(hover: MapHover, plan: PlanScene | null): readonly string[] | null {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (!plan) return null;
  if (hover.target === 'plan-base') {
    const drawn = plan.bases.find(({ base }) => base.id === hover.id);
    if (!drawn) return null;
    const { base, state, reachKm } = drawn;
    return [
      base.name,
      `${t(`kind.${base.kind}`)}, ${base.strength === null ? t('tip.strengthUnknown') : t('tip.strength', { count: base.strength })}`,
      t('tip.reach', { distance: format.chosenKm(reachKm) }),
      t(`state.${state}`),
      ...(plan.movable && state !== 'closed' ? [t('tip.drag')] : []),
    ];
  }
  const change = hover.target === 'changed-cell' ? plan.cells[hover.index]?.change : undefined;
  if (!change) return null;
  const lines: string[] = [];
  if (change.reachedIncidents > 0) {
    const fatalities = t('map:tip.fatalities', { count: change.reachedFatalities });
    lines.push(t('tip.reached', { count: change.reachedIncidents, fatalities }));
  }
  if (change.exposedIncidents > 0) {
    const fatalities = t('map:tip.fatalities', { count: change.exposedFatalities });
    lines.push(t('tip.exposed', { count: change.exposedIncidents, fatalities }));
  }
  return lines;
}
