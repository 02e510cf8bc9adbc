import * as z from 'zod/mini';
import { entryAt } from '../units/at.ts';
import { longitudeNear } from '../units/longitude.ts';
import { keptId, keptLatitude, keptLongitude, keptMeridian, nameOrNone } from './kept-values.ts';
import { madeForField } from './made-for.ts';
import { packPolygons } from './outline-geometry.ts';
import { OutlinePacker, positionsOf } from './outlines.ts';
import type { AreaOutline } from './place.ts';

/** A corner of a drawn area, `[longitude, latitude]` in degrees. */
export type Corner = readonly [number, number];

export const AREA_USES = ['within', 'not-within'] as const;
/** Whether candidates lie inside an area, or no site does. */
export type AreaUse = (typeof AREA_USES)[number];

/** Why corners enclose no area. */
export type AreaProblem = 'no-place' | 'too-few-corners' | 'crosses-itself' | 'too-wide';

/** Fewer enclose nothing. */
export const FEWEST_CORNERS = 3;
/** More than anyone draws; whether edges cross is asked of each pair of them. */
const MOST_CORNERS = 1000;
/** Wider than this it is not clear which way round the Earth an edge goes. */
const MOST_DEGREES = 180;

const cornerSchema = z.tuple([keptLongitude, keptLatitude]);

export const drawnAreaSchema = z.object({
  id: keptId,
  /** As the planner calls it; empty: it goes by its number. */
  name: nameOrNone,
  use: z.enum(AREA_USES),
  /** In order, without the first repeated at the end. */
  corners: z.readonly(z.array(z.readonly(cornerSchema))).check(
    z.maxLength(MOST_CORNERS),
    z.refine(corners => areaProblem(corners) === null),
  ),
  madeFor: madeForField,
});
/** An area that a planner drew for the best sites. */
export type DrawnArea = Readonly<z.infer<typeof drawnAreaSchema>>;

/**
 * A corner as an area keeps it, wherever it was drawn, dragged, stepped or typed: a map that shows the world more than
 * once gives longitudes beyond 180 degrees.
 */
export function placedCorner([longitude, latitude]: Corner): Corner {
  return [keptMeridian(longitude), Math.min(90, Math.max(-90, latitude))];
}

/** Corners without those given twice in a row, as by a double click, or again at the end to close the ring. */
export function distinctCorners(corners: readonly Corner[]): readonly Corner[] {
  return corners.filter((corner, index) => {
    const before = corners[index === 0 ? corners.length - 1 : index - 1] ?? corner;
    const isSame = longitudeNear(before[0], corner[0]) === corner[0] && before[1] === corner[1];
    return !isSame || (index === 0 && corners.length === 1);
  });
}

/** Corners whose longitudes run on past 180 degrees rather than jump: each edge leads the shorter way round the Earth. */
export function unrolledCorners(corners: readonly Corner[]): readonly Corner[] {
  let before = corners[0]?.[0] ?? 0;
  return corners.map(([longitude, latitude]) => {
    before = longitudeNear(longitude, before);
    return [before, latitude];
  });
}

/** Why corners cannot be an area; `null` when they can. An edge leads the shorter way round the Earth. */
export function areaProblem(corners: readonly Corner[]): AreaProblem | null {
  if (!corners.flat().every(Number.isFinite)) return 'no-place';
  const ring = unrolledCorners(corners);
  const distinct = new Set(ring.map(([longitude, latitude]) => `${longitude}|${latitude}`));
  if (distinct.size < FEWEST_CORNERS) return 'too-few-corners';
  const longitudes = ring.map(([longitude]) => longitude);
  const [first, last] = [entryAt(ring, 0)[0], entryAt(ring, ring.length - 1)[0]];
  const isRoundPole = longitudeNear(first, last) !== first;
  if (isRoundPole || Math.max(...longitudes) - Math.min(...longitudes) > MOST_DEGREES) return 'too-wide';
  return crossesItself(ring) ? 'crosses-itself' : null;
}

/** A drawn area in the form of an outline; one too small to enclose anything has no polygon. */
export function outlineOfArea({ id, corners }: Pick<DrawnArea, 'id' | 'corners'>): AreaOutline {
  const packer = new OutlinePacker();
  packPolygons([positionsOf(corners)], packer);
  packer.finish();
  return { id, name: '', polygons: packer.takePolygons() };
}

/** Whether two edges that are no neighbours meet, or all corners lie on one line. */
function crossesItself(corners: readonly Corner[]): boolean {
  const edges = corners.map(
    (start, index) => [start, corners[(index + 1) % corners.length] ?? start] as const,
  );
  if (corners.every(corner => turn(...entryAt(edges, 0), corner) === 0)) return true;
  return edges.some((edge, index) =>
    edges.slice(index + 2).some((other, place) => {
      const areNeighbours = index === 0 && index + 2 + place === edges.length - 1;
      return !areNeighbours && meet(edge, other);
    }),
  );
}

type Edge = readonly [Corner, Corner];

function meet([a, b]: Edge, [c, d]: Edge): boolean {
  const [atC, atD, atA, atB] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (atC * atD < 0 && atA * atB < 0) return true;
  return (
    (atC === 0 && isBetween(a, b, c)) ||
    (atD === 0 && isBetween(a, b, d)) ||
    (atA === 0 && isBetween(c, d, a)) ||
    (atB === 0 && isBetween(c, d, b))
  );
}

/** Above 0 when the way from `a` over `b` to `c` turns left, below when right, 0 when it goes straight on. */
function turn(a: Corner, b: Corner, c: Corner): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Whether a corner that lies on the line of an edge lies on the edge. */
function isBetween(a: Corner, b: Corner, corner: Corner): boolean {
  return [0, 1].every(axis => {
    const [low, high] = [
      Math.min(entryAt(a, axis), entryAt(b, axis)),
      Math.max(entryAt(a, axis), entryAt(b, axis)),
    ];
    return entryAt(corner, axis) >= low && entryAt(corner, axis) <= high;
  });
}

/** Corners with one of them elsewhere. */
export function withCornerMoved(
  corners: readonly Corner[],
  index: number,
  corner: Corner,
): readonly Corner[] {
  return corners.map((each, place) => (place === index ? corner : each));
}

/** Corners with one more on the edge that begins at the corner with this index. */
export function withCornerAfter(
  corners: readonly Corner[],
  index: number,
  corner: Corner = middleOfEdge(corners, index),
): readonly Corner[] {
  return [...corners.slice(0, index + 1), corner, ...corners.slice(index + 1)];
}

/** Corners without one of them. */
export function withoutCorner(corners: readonly Corner[], index: number): readonly Corner[] {
  return corners.filter((_, place) => place !== index);
}

/** The middle of the edge from the corner with this index to the next, in degrees, as edges are drawn and decided. */
export function middleOfEdge(corners: readonly Corner[], index: number): Corner {
  const start = corners[index] ?? [0, 0];
  const end = corners[(index + 1) % corners.length] ?? start;
  return [(start[0] + longitudeNear(end[0], start[0])) / 2, (start[1] + end[1]) / 2];
}
