import { cellToLatLng, latLngToCell, polygonToCells } from 'h3-js';
import { seededRandom } from '../../src/units/random.ts';
import { isInside, makeCoast, positionsOf, type Ring } from './coast.ts';
import { Heap } from './heap.ts';
import { RIVER_NAMES } from './names.ts';
import {
  type PlanePoint,
  type Position,
  planeDistanceKm,
  planePointOf,
  smoothCurve,
  thinCurve,
} from './plane.ts';
import { makeProvinces, type Province } from './provinces.ts';
import { between, type Random } from './random.ts';
import { makeTowns, makeVillages, type Settlement } from './settlements.ts';
import {
  type Drainage,
  drain,
  indexAt,
  makeTerrain,
  neighboursOf,
  pointOf,
  type Terrain,
} from './terrain.ts';

/** The invented country, without what happens in it. */
export interface Geography {
  readonly coast: readonly Ring[];
  readonly provinces: readonly Province[];
  readonly rivers: readonly River[];
  readonly roads: readonly Road[];
  readonly towns: readonly Settlement[];
  readonly villages: readonly Settlement[];
  readonly population: readonly PopulationCell[];
}

/** Each part draws from a generator of its own, so that a change in one leaves the others as they were. */
export function makeGeography(seed: number): Geography {
  const terrain = makeTerrain(seed);
  const coast = makeCoast(terrain);
  const provinces = makeProvinces(seededRandom(seed + 1), coast);
  const drainage = drain(terrain);
  const rivers = makeRivers(terrain, riverCourses(terrain, drainage));
  const towns = makeTowns(seededRandom(seed + 2), { terrain, drainage, coast, provinces });
  const villages = makeVillages(seededRandom(seed + 3), coast, provinces, towns);
  const roads = makeRoads(terrain, coast, towns);
  const population = makePopulation(seededRandom(seed + 4), coast, [...towns, ...villages]);
  return { coast, provinces, rivers, roads, towns, villages, population };
}

export interface River {
  readonly name: string;
  readonly line: readonly Position[];
}

/** A stream is drawn where it drains at least this many grid points (about 340 km2). */
const SMALLEST_FLOW = 150;

function largestUpstream(terrain: Terrain, drainage: Drainage, index: number, taken: Set<number>): number {
  let best = -1;
  for (const neighbour of neighboursOf(terrain, index)) {
    if (drainage.downstream[neighbour] !== index || taken.has(neighbour)) continue;
    if (best < 0 || (drainage.flow[neighbour] ?? 0) > (drainage.flow[best] ?? 0)) best = neighbour;
  }
  return best >= 0 && (drainage.flow[best] ?? 0) >= SMALLEST_FLOW ? best : -1;
}

/** The grid points of the longest rivers, each from its mouth up, tributaries from where they join. */
function riverCourses(terrain: Terrain, drainage: Drainage): readonly (readonly number[])[] {
  const taken = new Set<number>();
  const byFlow = [...drainage.flow.keys()]
    .filter(index => (terrain.heights[index] ?? 0) > 0 && (drainage.flow[index] ?? 0) >= SMALLEST_FLOW)
    .sort((one, other) => (drainage.flow[other] ?? 0) - (drainage.flow[one] ?? 0) || one - other);
  const courses: number[][] = [];
  for (const start of byFlow) {
    if (taken.has(start)) continue;
    const course = [start];
    taken.add(start);
    for (
      let index = largestUpstream(terrain, drainage, start, taken);
      index >= 0;
      index = largestUpstream(terrain, drainage, index, taken)
    ) {
      course.push(index);
      taken.add(index);
    }
    const joined = drainage.downstream[start] ?? -1;
    // A tributary starts in the river that it joins; a mouth stops at the last land, never out at sea.
    courses.push((terrain.heights[joined] ?? 0) > 0 ? [joined, ...course] : course);
  }
  return courses
    .sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0))
    .slice(0, RIVER_NAMES.length);
}

/** The rivers as drawn, from source to mouth. */
function makeRivers(terrain: Terrain, courses: readonly (readonly number[])[]): readonly River[] {
  return courses.map((course, order) => {
    const points = [...course].reverse().map(index => pointOf(terrain, index));
    return { name: RIVER_NAMES[order] ?? '', line: positionsOf(smoothCurve(thinCurve(points, 3), 2)) };
  });
}

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
function makeRoads(terrain: Terrain, coast: readonly Ring[], towns: readonly Settlement[]): readonly Road[] {
  return joinedPairs(towns)
    .map(([from, to]) => ({
      kind: from.population + to.population >= 2 * TRUNK_PEOPLE ? ('trunk' as const) : ('secondary' as const),
      line: roadLine(terrain, coast, from, to),
    }))
    .filter(({ line }) => line.length > 1)
    .sort((one, other) => (one.kind === other.kind ? 0 : one.kind === 'trunk' ? -1 : 1))
    .map((road, order) => ({ name: `Road ${order + 1}`, ...road }));
}

/** People in one H3 cell of resolution 6. */
export interface PopulationCell {
  readonly cell: string;
  readonly people: number;
}

const RESOLUTION = 6;

/** Share of a town's people who live in its own cell; the others fill the country around. */
const IN_TOWN_SHARE = 0.85;

/** Farmers in one cell (36 km2): many near towns and villages, few in the wilderness. */
function ruralPeople(random: Random, centre: PlanePoint, settlements: readonly Settlement[]): number {
  let pull = 0;
  for (const settlement of settlements) {
    const apart = planeDistanceKm(settlement, centre) / 9;
    pull += (settlement.population < 3000 ? 0.35 : 1) / (1 + apart * apart * apart);
  }
  return between(random, 0.5, 1.5) * (25 + 520 * pull);
}

/** The population grid: every H3 cell of resolution 6 whose centre is on land or in which a settlement lies. */
function makePopulation(
  random: Random,
  coast: readonly Ring[],
  settlements: readonly Settlement[],
): readonly PopulationCell[] {
  const people = new Map<string, number>();
  for (const ring of coast) {
    const outline = ring.map(([longitude, latitude]) => [latitude, longitude]);
    for (const cell of polygonToCells(outline, RESOLUTION)) people.set(cell, 0);
  }
  for (const cell of [...people.keys()].sort()) {
    const [latitude, longitude] = cellToLatLng(cell);
    const centre = planePointOf([longitude, latitude]);
    people.set(cell, isInside(coast, [longitude, latitude]) ? ruralPeople(random, centre, settlements) : 0);
  }
  for (const { position, population } of settlements) {
    const cell = latLngToCell(position[1], position[0], RESOLUTION);
    people.set(cell, (people.get(cell) ?? 0) + population * IN_TOWN_SHARE);
  }
  // Tens, as a census model would give them; the last digits of the logarithm-free arithmetic above never show.
  return [...people]
    .map(([cell, count]) => ({ cell, people: Math.round(count / 10) * 10 }))
    .sort((one, other) => (one.cell < other.cell ? -1 : 1));
}
