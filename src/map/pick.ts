import type { PickingInfo } from '@deck.gl/core';
import { BASES_LAYER } from './layers/bases.ts';
import { AREA_CELLS_LAYER, CELLS_LAYER } from './layers/cells.ts';
import { POINTS_LAYER } from './layers/points.ts';
import { HELD_BASE_LAYER, PLAN_BASES_LAYER } from './plan/base-layers.ts';
import { CHANGED_CELLS_LAYER } from './plan/change-layers.ts';
import type { PlanBase } from './plan/plan-scene.ts';
import type { MapHover } from './scene.ts';

const TARGETS: Readonly<Record<string, MapHover['target']>> = {
  [CELLS_LAYER]: 'cell',
  [AREA_CELLS_LAYER]: 'area-cell',
  [BASES_LAYER]: 'base',
  [POINTS_LAYER]: 'incident',
  [CHANGED_CELLS_LAYER]: 'changed-cell',
};

/** What deck.gl found under the pointer, as the page knows it. */
export function hoverOf({ x, y, index, object, layer }: PickingInfo): MapHover | null {
  if (layer?.id === PLAN_BASES_LAYER || layer?.id === HELD_BASE_LAYER) {
    return object ? { x, y, target: 'plan-base', index, id: (object as PlanBase).base.id } : null;
  }
  const target = TARGETS[layer?.id ?? ''];
  if (!target || index < 0) return null;
  // Bases are drawn in an order of their own; what is drawn is the index of the base.
  return { x, y, target, index: target === 'base' ? (object as number) : index };
}
