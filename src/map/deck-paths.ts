import type { Line, Polygon } from '../model/outline-geometry.ts';

/** The line as deck.gl's types want it: it only reads, but does not say so. */
export function deckPath(line: Line): [number, number][] {
  return line as unknown as [number, number][];
}

/** The polygon as deck.gl's types want it. */
export function deckPolygon(polygon: Polygon): [number, number][][] {
  return polygon as unknown as [number, number][][];
}
