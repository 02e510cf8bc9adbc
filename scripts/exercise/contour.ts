import type { PlanePoint } from './plane.ts';
import { pointOf, type Terrain } from './terrain.ts';

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
export function shorelines(terrain: Terrain): PlanePoint[][] {
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
