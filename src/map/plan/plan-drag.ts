import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Corner, withCornerMoved } from '../../model/drawn-area.ts';
import { baseAt } from './base-at.ts';
import { type CornerGrip, cornerAt } from './corner-at.ts';
import type { ToScreen } from './nearest-on-screen.ts';
import type { PlanScene } from './plan-scene.ts';

/** Farther than this, in pixels, a press is a drag and no click; MapLibre's own limit for clicks. */
const CLICK_PIXELS = 3;

export interface PlanDragCallbacks {
  onBaseDrag(id: string, latitude: number, longitude: number): void;
  onBaseDrop(keep: boolean): void;
  /** Pressed and let go where it is. */
  onBasePress(id: string): void;
  /** A corner of an area is in hand: the corners as they would be. */
  onAreaHold(id: string, corners: readonly Corner[]): void;
  onAreaDrop(keep: boolean): void;
}

type Held = { readonly base: string } | { readonly corner: CornerGrip };

interface Grip {
  readonly held: Held;
  readonly pointerId: number;
  readonly start: readonly [number, number];
  /** From the pointer to the middle of what is held, so that it does not jump. */
  readonly offset: readonly [number, number];
  moved: boolean;
}

/**
 * Lets bases, and corners of an open area, be dragged on a map with mouse, pen or finger; the map stands still meanwhile,
 * and Escape takes back what is held. It is found by where things are on the screen, not by what the graphics card drew,
 * which is slow on weak machines.
 */
export function followPlanDrags(
  map: MapLibreMap,
  plan: () => PlanScene | null,
  callbacks: PlanDragCallbacks,
): void {
  const surface = map.getCanvasContainer();
  let grip: Grip | null = null;

  function pointOf(event: PointerEvent): readonly [number, number] {
    const { left, top } = surface.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  function projected(longitude: number, latitude: number): readonly [number, number] {
    const { x, y } = map.project([longitude, latitude]);
    return [x, y];
  }

  function release(keep: boolean): void {
    if (!grip) return;
    const { held, moved, pointerId } = grip;
    grip = null;
    map.dragPan.enable();
    if (surface.hasPointerCapture(pointerId)) surface.releasePointerCapture(pointerId);
    window.removeEventListener('keydown', onKey, true);
    if ('corner' in held) {
      if (moved) callbacks.onAreaDrop(keep);
    } else if (moved) callbacks.onBaseDrop(keep);
    else if (keep) callbacks.onBasePress(held.base);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    release(false);
  }

  surface.addEventListener('pointerdown', event => {
    const scene = plan();
    if (!scene || scene.placing || event.button !== 0 || event.shiftKey || grip) return;
    const start = pointOf(event);
    const hit = takeHold(scene, projected, start);
    if (!hit) return;
    const [x, y] = projected(...hit.place);
    const offset = [x - start[0], y - start[1]] as const;
    grip = { held: hit.held, pointerId: event.pointerId, start, offset, moved: false };
    map.dragPan.disable();
    surface.setPointerCapture(event.pointerId);
    window.addEventListener('keydown', onKey, true);
  });
  surface.addEventListener('pointermove', event => {
    if (grip?.pointerId !== event.pointerId) return;
    const [x, y] = pointOf(event);
    if (Math.hypot(x - grip.start[0], y - grip.start[1]) > CLICK_PIXELS) grip.moved = true;
    if (!grip.moved) return;
    const { lng, lat } = map.unproject([x + grip.offset[0], y + grip.offset[1]]);
    const { held } = grip;
    if ('base' in held) callbacks.onBaseDrag(held.base, lat, lng);
    else {
      const { id, corners, index } = held.corner;
      callbacks.onAreaHold(id, withCornerMoved(corners, index, [lng, lat]));
    }
  });
  surface.addEventListener('pointerup', event => {
    if (grip?.pointerId === event.pointerId) release(true);
  });
  surface.addEventListener('pointercancel', event => {
    if (grip?.pointerId === event.pointerId) release(false);
  });
}

/** What is under the hand: a corner of the open area, which was opened to be changed, or else a base that can be moved. */
function takeHold(
  { areas, bases, movable }: PlanScene,
  toScreen: ToScreen,
  point: readonly [number, number],
): { readonly held: Held; readonly place: readonly [longitude: number, latitude: number] } | null {
  const corner = cornerAt(areas, toScreen, point);
  if (corner) return { held: { corner }, place: corner.corners[corner.index] ?? [0, 0] };
  const hit = movable ? baseAt(bases, toScreen, point) : null;
  return hit && { held: { base: hit.base.id }, place: [hit.base.longitude, hit.base.latitude] };
}
