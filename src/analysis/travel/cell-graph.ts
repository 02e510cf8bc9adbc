import { cellToLatLng, cellToLocalIj, gridDisk } from 'h3-js';
import { entryAt, nothingAt } from '../../units/at.ts';
import { geodesicKm } from '../geodesic.ts';
import { isPassable } from './raster-graph.ts';
import type { TravelGraph } from './search.ts';

/**
 * How much longer ways over twelve links are than straight ones, on average over all directions: between two links 30
 * degrees apart a way turns, and is cos(angle - 15) / cos(15) times as long; its mean is tan(15) / 15 in radians.
 */
const MEAN_DETOUR = Math.tan(Math.PI / 12) / (Math.PI / 12);

/** Neighbours in H3's local coordinates i and j: those of the ring, in order round it. */
const RING = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
] as const;

/** In place of a neighbour that is not among the cells. */
const NO_CELL = -1;

/** A way to a neighbour, and the cells that it passes between, which must both be passable. */
interface Link {
  readonly to: number;
  readonly between: readonly number[];
}

/**
 * The graph of H3 cells of one resolution: from the centre of each passable cell to those of its ring and, between two
 * passable ones of them, to the six cells beyond its corners (METHODS, section 10). A link costs its geodesic times the
 * mean friction of the two cells; the mean detour of such ways on a uniform plane is taken out.
 *
 * @param friction for each cell the cost of a metre; NaN, 0 and less: impassable
 */
export function cellGraph(cells: readonly string[], friction: ArrayLike<number>): TravelGraph {
  const linksOf = linksAmong(cells);
  const centres = cells.map(cell => cellToLatLng(cell));
  // A neighbour that is none of the cells is no way.
  const frictionOf = (place: number) =>
    place === NO_CELL ? Number.NaN : (friction[place] ?? nothingAt(friction, place));
  return {
    count: cells.length,
    visitLinks(from, visit) {
      const here = frictionOf(from);
      if (!isPassable(here)) return;
      for (const { to, between } of linksOf(from)) {
        const there = frictionOf(to);
        if (!isPassable(there) || !between.every(place => isPassable(frictionOf(place)))) continue;
        visit(to, (metresBetween(centres, from, to) / MEAN_DETOUR) * ((here + there) / 2));
      }
    },
  };
}

function metresBetween(centres: readonly (readonly [number, number])[], from: number, to: number): number {
  return 1000 * geodesicKm(...entryAt(centres, from), ...entryAt(centres, to));
}

/**
 * Finds the links of each cell, by local coordinates where H3 has them for all the cells, and else by its rings: beside a
 * pentagon, and across more than it can flatten.
 */
function linksAmong(cells: readonly string[]): (place: number) => readonly Link[] {
  const placeOf = new Map(cells.map((cell, place) => [cell, place]));
  const local = localCoordinates(cells);
  if (local === null) return place => linksByRings(cells, placeOf, place);
  const byCoordinates = new Map(local.map(({ i, j }, place) => [`${i},${j}`, place]));
  return place => {
    const at = entryAt(local, place);
    const step = (i: number, j: number) => byCoordinates.get(`${at.i + i},${at.j + j}`) ?? NO_CELL;
    return RING.flatMap(([i, j], index): Link[] => {
      const [nextI, nextJ] = entryAt(RING, (index + 1) % RING.length);
      return [
        { to: step(i, j), between: [] },
        { to: step(i + nextI, j + nextJ), between: [step(i, j), step(nextI, nextJ)] },
      ];
    }).filter(({ to }) => to !== NO_CELL);
  };
}

function localCoordinates(cells: readonly string[]): readonly { i: number; j: number }[] | null {
  const [origin] = cells;
  if (origin === undefined) return [];
  try {
    return cells.map(cell => cellToLocalIj(origin, cell));
  } catch {
    return null;
  }
}

function linksByRings(
  cells: readonly string[],
  placeOf: ReadonlyMap<string, number>,
  place: number,
): readonly Link[] {
  const cell = entryAt(cells, place);
  const ring = gridDisk(cell, 1).filter(near => near !== cell);
  const placed = (near: string) => placeOf.get(near) ?? NO_CELL;
  const corners = gridDisk(cell, 2)
    .filter(far => far !== cell && !ring.includes(far))
    .map(far => ({ to: placed(far), between: gridDisk(far, 1).filter(near => ring.includes(near)) }))
    .filter(({ between }) => between.length === 2)
    .map(({ to, between }) => ({ to, between: between.map(placed) }));
  return [...ring.map(near => ({ to: placed(near), between: [] })), ...corners].filter(
    ({ to }) => to !== NO_CELL,
  );
}
