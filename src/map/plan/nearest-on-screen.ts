/** Where a place is on the screen, in pixels. */
export type ToScreen = (longitude: number, latitude: number) => readonly [number, number];

/** A finger or an unsteady hand still hits (WCAG 2.2, target size: 24 pixels across). */
const REACH_PIXELS = 14;

/**
 * What a hand at a point of the screen takes hold of: the nearest within reach, the last, which is drawn on top, of
 * equals; `null`: nothing. `placeOf` gives longitude and latitude.
 */
export function nearestOnScreen<Thing>(
  things: Iterable<Thing>,
  placeOf: (thing: Thing) => readonly [number, number],
  toScreen: ToScreen,
  [x, y]: readonly [number, number],
): Thing | null {
  let nearest: Thing | null = null;
  let least = REACH_PIXELS;
  for (const thing of things) {
    const [thingX, thingY] = toScreen(...placeOf(thing));
    const distance = Math.hypot(thingX - x, thingY - y);
    if (distance > least) continue;
    least = distance;
    nearest = thing;
  }
  return nearest;
}
