import type { Map as MapLibreMap } from 'maplibre-gl';
import { baseAt } from './base-at.ts';
import type { PlanScene } from './plan-scene.ts';

/** Farther than this, in pixels, a press is a drag and no click; MapLibre's own limit for clicks. */
const CLICK_PIXELS = 3;

export interface BaseDragCallbacks {
  onBaseDrag(id: string, latitude: number, longitude: number): void;
  onBaseDrop(keep: boolean): void;
  /** Pressed and let go where it is. */
  onBasePress(id: string): void;
}

interface Grip {
  readonly id: string;
  readonly pointerId: number;
  readonly start: readonly [number, number];
  /** From the pointer to the middle of the base, so that it does not jump. */
  readonly offset: readonly [number, number];
  moved: boolean;
}

/**
 * Lets bases be dragged on a map with mouse, pen or finger; the map stands still meanwhile, and Escape takes the base
 * back. Found by where bases are on the screen, not by what the graphics card drew, which is slow on weak machines.
 */
export function followBaseDrags(
  map: MapLibreMap,
  plan: () => PlanScene | null,
  callbacks: BaseDragCallbacks,
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
    const { id, moved, pointerId } = grip;
    grip = null;
    map.dragPan.enable();
    if (surface.hasPointerCapture(pointerId)) surface.releasePointerCapture(pointerId);
    window.removeEventListener('keydown', onKey, true);
    if (moved) callbacks.onBaseDrop(keep);
    else if (keep) callbacks.onBasePress(id);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    release(false);
  }

  surface.addEventListener('pointerdown', event => {
    const scene = plan();
    if (!scene?.movable || scene.placing || event.button !== 0 || event.shiftKey || grip) return;
    const start = pointOf(event);
    const hit = baseAt(scene.bases, projected, start);
    if (!hit) return;
    const [x, y] = projected(hit.base.longitude, hit.base.latitude);
    const offset = [x - start[0], y - start[1]] as const;
    grip = { id: hit.base.id, pointerId: event.pointerId, start, offset, moved: false };
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
    callbacks.onBaseDrag(grip.id, lat, lng);
  });
  surface.addEventListener('pointerup', event => {
    if (grip?.pointerId === event.pointerId) release(true);
  });
  surface.addEventListener('pointercancel', event => {
    if (grip?.pointerId === event.pointerId) release(false);
  });
}
