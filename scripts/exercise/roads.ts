import { isInside, positionsOf, type Ring } from './coast.ts';
import { smoothCurve, thinCurve } from './curve.ts';
import { Heap } from './heap.ts';
import { type PlanePoint, type Position, planeDistanceKm } from './plane.ts';
import type { Settlement } from './settlements.ts';
import { indexAt, neighboursOf, pointOf, type Terrain } from './terrain.ts';

export interface Road {
  readonly name: string;
  readonly kind: 'trunk' | 'secondary';
  readonly line: readonly Position[];
}

/** Towns of this many people or more are joined by trunk roads. */
const TRUNK_PEOPLE = 20_000;

/**
 * Pairs of towns joined by a road: those for which no third town is nearer to both (relative neighbourhood graph;
 * Toussaint 1980, Pattern Recognition 12). It is connected and has few crossings, as road networks of poor states are.
 */
function joinedPairs(towns: readonly Settlement[]): (readonly [Settlement, Settlement])[] {
  return towns.flatMap((one, order) =>
    towns.slice(order + 1).flatMap((other): (readonly [Settlement, Settlement])[] => {
      const apartKm = planeDistanceKm(one, other);
      const isBetween = (third: Settlement) =>
        Math.max(planeDistanceKm(one, third), planeDistanceKm(other, third)) < apartKm;
      return towns.some(isBetween) ? [] : [[one, other]];
    }),
  );
}

/** How hard a step is: length, doubled by steep ground; the shore itself is avoided. */
function stepCost(terrain: Terrain, from: number, to: number): number {
  const height = terrain.heights[to] ?? 0;
  if (height <= 0.03) return Number.POSITIVE_INFINITY;
  const climb = Math.abs(height - (terrain.heights[from] ?? 0));
  return planeDistanceKm(pointOf(terrain, from), pointOf(terrain, to)) * (1 + 14 * climb);
}

/** The cheapest way over land (Dijkstra), as grid points; empty where the sea lies between. */
function cheapestWay(terrain: Terrain, start: number, goal: number): number[] {
  const cost = new Map([[start, 0]]);
  const before = new Map<number, number>();
  const open = new Heap();
  open.push(0, start);
  for (let index = open.pop(); index !== undefined && index !== goal; index = open.pop()) {
    for (const neighbour of neighboursOf(terrain, index)) {
      const reached = (cost.get(index) ?? 0) + stepCost(terrain, index, neighbour);
      if (!(reached < (cost.get(neighbour) ?? Number.POSITIVE_INFINITY))) continue;
      cost.set(neighbour, reached);
      before.set(neighbour, index);
      open.push(reached, neighbour);
    }
  }
  if (!before.has(goal)) return [];
  const way = [goal];
  for (let index = before.get(goal); index !== undefined; index = before.get(index)) way.push(index);
  return way.reverse();
}

function roadLine(terrain: Terrain, coast: readonly Ring[], from: PlanePoint, to: PlanePoint): Position[] {
  const way = cheapestWay(terrain, indexAt(terrain, from), indexAt(terrain, to));
  if (way.length === 0) return [];
  const inner = way.slice(1, -1).map(index => pointOf(terrain, index));
  const smooth = positionsOf(smoothCurve([from, ...thinCurve(inner, 3), to], 1));
  // Where cutting corners would cut off a cove, the road keeps to every grid point of its way.
  const isDry = smooth.every(position => isInside(coast, position));
  return isDry ? smooth : positionsOf([from, ...inner, to]);
}

/** Roads between the towns of the main island, numbered in the order of their length of service: trunk roads first. */
export function makeRoads(
  terrain: Terrain,
  coast: readonly Ring[],
  towns: readonly Settlement[],
): readonly Road[] {
  return joinedPairs(towns)
    .map(([from, to]) => ({
      kind: from.population + to.population >= 2 * TRUNK_PEOPLE ? ('trunk' as const) : ('secondary' as const),
      line: roadLine(terrain, coast, from, to),
    }))
    .filter(({ line }) => line.length > 1)
    .sort((one, other) => (one.kind === other.kind ? 0 : one.kind === 'trunk' ? -1 : 1))
    .map((road, order) => ({ name: `Road ${order + 1}`, ...road }));
}
