import type { Polygon, Positions } from '../model/outlines.ts';

/** A line or a ring: `[longitude, latitude]` pairs in degrees. */
export type Line = readonly (readonly [number, number])[];

/** A polygon as deck.gl takes it without making lists of it. */
export interface DeckPolygon {
  readonly positions: Positions;
  /** The number in `positions` that each hole begins with. */
  readonly holeIndices: number[];
}

/** The line as deck.gl's types want it: it only reads, but does not say so. */
export function deckPath(line: Line): [number, number][] {
  return line as unknown as [number, number][];
}

/** Rings laid end to end. */
export function deckPolygon(rings: Polygon): DeckPolygon {
  const positions = new Float64Array(rings.reduce((length, ring) => length + ring.length, 0));
  const starts: number[] = [];
  let place = 0;
  for (const ring of rings) {
    starts.push(place);
    positions.set(ring, place);
    place += ring.length;
  }
  return { positions, holeIndices: starts.slice(1) };
}
