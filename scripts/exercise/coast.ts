import { type PlanePoint, type Position, positionOf } from './plane.ts';
import { pointOf, type Terrain } from './terrain.ts';

/** A closed ring of degrees, counter-clockwise. */
export type Ring = readonly Position[];

/** Rocks smaller than this are left out. */
const SMALLEST_ISLET_KM2 = 12;
const MOST_ISLETS = 9;

function signedAreaKm2(ring: readonly PlanePoint[]): number {
  let twice = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1];
    const to = ring[index];
    if (from && to) twice += from.xKm * to.yKm - to.xKm * from.yKm;
  }
  return twice / 2;
}

/** Degrees of a line, without the points that rounding has made equal to the one before. */
export function positionsOf(line: readonly PlanePoint[]): Position[] {
  const positions = line.map(positionOf);
  return positions.filter((position, index) => {
    const before = positions[index - 1];
    return before?.[0] !== position[0] || before[1] !== position[1];
  });
}

/** The outer rings of the islands, largest first: the main island and its islets. Lakes are filled. */
export function makeCoast(terrain: Terrain): readonly Ring[] {
  return shorelines(terrain)
    .map(ring => ({ ring, areaKm2: signedAreaKm2(ring) }))
    .filter(({ areaKm2 }) => areaKm2 >= SMALLEST_ISLET_KM2)
    .sort((one, other) => other.areaKm2 - one.areaKm2)
    .slice(0, 1 + MOST_ISLETS)
    .map(({ ring }) => positionsOf(ring));
}

/** Whether a place lies inside one of the rings (ray casting; the rings do not overlap). */
export function isInside(rings: readonly Ring[], [longitude, latitude]: Position): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const from = ring[index - 1];
      const to = ring[index];
      if (!from || !to || from[1] > latitude === to[1] > latitude) continue;
      const crossingAt = from[0] + ((latitude - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
      if (longitude < crossingAt) inside = !inside;
    }
  }
  return inside;
}

type Side = 'south' | 'east' | 'north' | 'west';

/**
 * Marching squares: the segments through a square by which of its corners are land (south-west 1, south-east 2,
 * north-east 4, north-west 8), each drawn with the land on its left, so that outer rings run counter-clockwise as
 * GeoJSON wants them (RFC 7946, section 3.1.6).
 */
const SEGMENTS: readonly (readonly (readonly [Side, Side])[])[] = [
  [],
  [['south', 'west']],
  [['east', 'south']],
  [['east', 'west']],
  [['north', 'east']],
  [
    ['south', 'west'],
    ['north', 'east'],
  ],
  [['north', 'south']],
  [['north', 'west']],
  [['west', 'north']],
  [['south', 'north']],
  [
    ['east', 'south'],
    ['west', 'north'],
  ],
  [['east', 'north']],
  [['west', 'east']],
  [['south', 'east']],
  [['west', 'south']],
  [],
];

/** A grid edge: twice its first corner, plus 1 when it runs north. */
function edgeOf(terrain: Terrain, corner: number, side: Side): number {
  if (side === 'south') return corner * 2;
  if (side === 'west') return corner * 2 + 1;
  return side === 'north' ? (corner + terrain.columns) * 2 : (corner + 1) * 2 + 1;
}

function crossing(terrain: Terrain, edge: number): PlanePoint {
  const first = Math.floor(edge / 2);
  const second = edge % 2 === 1 ? first + terrain.columns : first + 1;
  const from = terrain.heights[first] ?? 0;
  const to = terrain.heights[second] ?? 0;
  const share = from / (from - to);
  const start = pointOf(terrain, first);
  const end = pointOf(terrain, second);
  return {
    xKm: start.xKm + (end.xKm - start.xKm) * share,
    yKm: start.yKm + (end.yKm - start.yKm) * share,
  };
}

function nextEdges(terrain: Terrain): Map<number, number> {
  const { columns, rows, heights } = terrain;
  const land = (index: number, weight: number) => ((heights[index] ?? 0) > 0 ? weight : 0);
  const next = new Map<number, number>();
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const corner = row * columns + column;
      const kind =
        land(corner, 1) + land(corner + 1, 2) + land(corner + columns + 1, 4) + land(corner + columns, 8);
      for (const [from, to] of SEGMENTS[kind] ?? []) {
        next.set(edgeOf(terrain, corner, from), edgeOf(terrain, corner, to));
      }
    }
  }
  return next;
}

/** All shorelines, as closed rings (first point repeated): islands counter-clockwise, lakes clockwise. */
function shorelines(terrain: Terrain): PlanePoint[][] {
  const next = nextEdges(terrain);
  const rings: PlanePoint[][] = [];
  for (const start of [...next.keys()]) {
    const ring: PlanePoint[] = [];
    let edge: number | undefined = start;
    while (edge !== undefined && next.has(edge)) {
      ring.push(crossing(terrain, edge));
      const following = next.get(edge);
      next.delete(edge);
      edge = following;
    }
    const [first] = ring;
    if (first && ring.length > 2) rings.push([...ring, first]);
  }
  return rings;
}
