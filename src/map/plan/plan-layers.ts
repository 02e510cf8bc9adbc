import type { Layer } from '@deck.gl/core';
import type { Theme } from '../../cartography/colours.ts';
import type { Remember } from '../remember.ts';
import { areaLayers } from './area-layers.ts';
import {
  ghostLayers,
  HELD_BASE_LAYER,
  PLAN_BASES_LAYER,
  planBasesLayer,
  reachLayers,
  selectedBaseLayers,
} from './base-layers.ts';
import { changeLayers } from './change-layers.ts';
import { drawPlanAtlas } from './plan-atlas.ts';
import { type PlanScene, whereNow } from './plan-scene.ts';
import { proposalLayers } from './proposal-layers.ts';

/** While a base is in hand, the cells still say what was true where it stood. */
const STALE_OPACITY = 0.35;

/** What a plan draws under the names and symbols: cells that change. */
export function planCellLayers(plan: PlanScene, theme: Theme, remember: Remember): readonly Layer[] {
  const stale = plan.drag !== null;
  return remember('plan-cells', [plan.cells, theme, stale], () => {
    const layers = changeLayers(plan.cells, theme);
    return stale ? layers.map(layer => layer.clone({ opacity: STALE_OPACITY })) : layers;
  });
}

/** What a plan draws over them: reach, where bases were, where they are, and what is proposed. */
export function planBaseLayers(
  plan: PlanScene,
  showRings: boolean,
  theme: Theme,
  remember: Remember,
): readonly Layer[] {
  const { bases, drag, selectedBase, proposed } = plan;
  const atlas = remember('plan-atlas', [theme], () => drawPlanAtlas(theme));
  const heldId = drag?.id ?? null;
  const still = remember('plan-still', [bases, heldId], () => bases.filter(({ base }) => base.id !== heldId));
  const held = heldId === null ? [] : whereNow(plan).filter(({ base }) => base.id === heldId);
  const ringed = remember('plan-ringed', [still, showRings, selectedBase], () =>
    still.filter(({ base, state }) => base.id === selectedBase || (showRings && state !== 'closed')),
  );
  const selected = [...held, ...still].find(({ base }) => base.id === selectedBase);
  return [
    ...remember('plan-areas', [plan.areas, theme], () => areaLayers(plan.areas, theme)),
    ...remember('plan-reach', [ringed, theme], () => reachLayers('plan-reach', ringed, theme)),
    ...(held.length > 0 ? reachLayers('plan-held-reach', held, theme) : []),
    ...remember('plan-ghosts', [still, atlas, theme], () => ghostLayers('plan-ghosts', still, atlas, theme)),
    ...(held.length > 0 ? ghostLayers('plan-held-ghost', held, atlas, theme) : []),
    remember('plan-bases', [still, atlas], () => planBasesLayer(PLAN_BASES_LAYER, still, atlas)),
    // Over the bases: where one was closed, a site can be proposed again.
    ...(proposed
      ? remember('plan-proposed', [proposed, theme], () => proposalLayers(proposed.sites, proposed.km, theme))
      : []),
    ...(held.length > 0 ? [planBasesLayer(HELD_BASE_LAYER, held, atlas)] : []),
    ...(selected ? selectedBaseLayers(selected, theme) : []),
  ];
}
