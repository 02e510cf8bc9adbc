import { type Corner, middleOfEdge, withCornerAfter } from '../../model/drawn-area.ts';
import { nearestOnScreen, type ToScreen } from './nearest-on-screen.ts';
import type { SceneArea } from './plan-scene.ts';

/** A corner in hand: of which area, which one, and all corners, the new one among them. */
export interface CornerGrip {
  readonly id: string;
  readonly index: number;
  readonly corners: readonly Corner[];
}

/**
 * The corner of the open area that a hand at a point of the screen takes hold of; by the middle of an edge a new one;
 * `null`: none.
 */
export function cornerAt(
  areas: readonly SceneArea[],
  toScreen: ToScreen,
  point: readonly [number, number],
): CornerGrip | null {
  const open = areas.find(({ look }) => look === 'open');
  if (!open) return null;
  const { id, corners } = open;
  const corner = nearestOnScreen(corners.keys(), index => cornerOf(corners, index), toScreen, point);
  if (corner !== null) return { id, index: corner, corners };
  const edge = nearestOnScreen(corners.keys(), index => middleOfEdge(corners, index), toScreen, point);
  return edge === null ? null : { id, index: edge + 1, corners: withCornerAfter(corners, edge) };
}

function cornerOf(corners: readonly Corner[], index: number): Corner {
  return corners[index] ?? [0, 0];
}
