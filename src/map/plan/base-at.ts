import type { PlanBase } from './plan-scene.ts';

/** A finger or an unsteady hand still hits (WCAG 2.2, target size: 24 pixels across). */
const REACH_PIXELS = 14;

/**
 * The base that a hand at a place on the screen takes hold of: the nearest within reach, the one drawn on top of equals;
 * `null`: none. Bases that are not there cannot be taken. `project` gives the place of a base on the screen, in pixels.
 */
export function baseAt(
  bases: readonly PlanBase[],
  project: (longitude: number, latitude: number) => readonly [number, number],
  [x, y]: readonly [number, number],
): PlanBase | null {
  let nearest: PlanBase | null = null;
  let least = REACH_PIXELS;
  for (const drawn of bases) {
    if (drawn.state === 'closed') continue;
    const [baseX, baseY] = project(drawn.base.longitude, drawn.base.latitude);
    const distance = Math.hypot(baseX - x, baseY - y);
    if (distance > least) continue;
    least = distance;
    nearest = drawn;
  }
  return nearest;
}
