import type { PickingInfo } from '@deck.gl/core';
import { BASES_LAYER } from './layers/bases.ts';
import { AREA_CELLS_LAYER, CELLS_LAYER } from './layers/cells.ts';
import { POINTS_LAYER } from './layers/points.ts';
import type { MapHover } from './scene.ts';

const TARGETS: Readonly<Record<string, MapHover['target']>> = {
  [CELLS_LAYER]: 'cell',
  [AREA_CELLS_LAYER]: 'area-cell',
  [BASES_LAYER]: 'base',
  [POINTS_LAYER]: 'incident',
};

/** What deck.gl found under the pointer, as the page knows it. */
export function hoverOf({ x, y, index, object, layer }: PickingInfo): MapHover | null {
  const target = TARGETS[layer?.id ?? ''];
  if (!target || index < 0) return null;
  // Bases are drawn in an order of their own; what is drawn is the index of the base.
  return { x, y, target, index: target === 'base' ? (object as number) : index };
}
