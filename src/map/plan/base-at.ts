import { nearestOnScreen, type ToScreen } from './nearest-on-screen.ts';
import type { PlanBase } from './plan-scene.ts';

/** The base that a hand at a point of the screen takes hold of; `null`: none. Those that are not there cannot be taken. */
export function baseAt(
  bases: readonly PlanBase[],
  toScreen: ToScreen,
  point: readonly [number, number],
): PlanBase | null {
  const there = bases.filter(({ state }) => state !== 'closed');
  return nearestOnScreen(there, ({ base }) => [base.longitude, base.latitude], toScreen, point);
}
