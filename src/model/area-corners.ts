import { longitudeNear } from '../units/longitude.ts';
import type { Corner } from './drawn-area.ts';

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
