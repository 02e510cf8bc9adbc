import type { Box } from './page.ts';
import type { Point } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

/**
 * Path data of a line or ring, in steps of hundredths of a millimetre from point to point. The steps are taken between
 * rounded points, so that rounding never adds up.
 */
export function pathData(points: readonly Point[], closed: boolean): string {
  let data = '';
  let lastX = 0;
  let lastY = 0;
  for (const [index, point] of points.entries()) {
    const x = Math.round(point[0] * 100);
    const y = Math.round(point[1] * 100);
    if (index === 0) data = `M${short(x)} ${short(y)}`;
    else if (x !== lastX || y !== lastY) {
      const across = short(x - lastX);
      const down = short(y - lastY);
      data += `${index === 1 ? 'l' : ' '}${across}${down.startsWith('-') ? '' : ' '}${down}`;
    } else if (index === 1) {
      data += 'l0 0';
    }
    lastX = x;
    lastY = y;
  }
  return closed && data !== '' ? `${data}z` : data;
}

function short(hundredths: number): string {
  const text = String(hundredths / 100);
  return text.replace(/^(-?)0\./, '$1.');
}

/**
 * Shapes of one path: few enough that whatever draws the sheet (a page of PDF is written path by path) can turn to
 * something else between two of them.
 */
const MOST_SHAPES = 400;

/** Shapes that look the same, as path data each, in as few elements as are drawn at one go; none for no shapes. */
export function paths(
  shapes: readonly string[],
  attributes: Readonly<Record<string, string | number>>,
): readonly SvgNode[] {
  const nodes: SvgNode[] = [];
  for (let start = 0; start < shapes.length; start += MOST_SHAPES) {
    const d = shapes.slice(start, start + MOST_SHAPES).join('');
    if (d !== '') nodes.push(element('path', { d, ...attributes }));
  }
  return nodes;
}

/** Sides of a box: which axis, where, and on which side the inside lies. */
type Side = readonly [axis: 0 | 1, at: number, sign: 1 | -1];

function sidesOf({ x, y, width, height }: Box): readonly Side[] {
  return [
    [0, x, 1],
    [0, x + width, -1],
    [1, y, 1],
    [1, y + height, -1],
  ];
}

const isInside = (point: Point, [axis, at, sign]: Side) => (point[axis] - at) * sign >= 0;

function crossing(from: Point, to: Point, [axis, at]: Side): Point {
  const share = (at - from[axis]) / (to[axis] - from[axis]);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** The part of a closed ring inside a box (Sutherland & Hodgman 1974); empty where there is none. */
export function clipRing(ring: readonly Point[], box: Box): readonly Point[] {
  let kept = ring;
  for (const side of sidesOf(box)) {
    if (kept.every(point => isInside(point, side))) continue;
    const before = kept;
    const next: Point[] = [];
    for (let index = 0; index < before.length; index++) {
      const from = before[(index + before.length - 1) % before.length];
      const to = before[index];
      if (!from || !to) continue;
      if (isInside(from, side) !== isInside(to, side)) next.push(crossing(from, to, side));
      if (isInside(to, side)) next.push(to);
    }
    kept = next;
  }
  return kept.length < 3 ? [] : kept;
}

/** The parts of a line that come near a box: whole segments, so that nothing is bent where the frame cuts it. */
export function nearBox(points: readonly Point[], box: Box): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1];
    const to = points[index];
    if (!from || !to) continue;
    if (isOff(from, to, box)) {
      if (part.length > 1) parts.push(part);
      part = [];
    } else if (part.length === 0) {
      part = [from, to];
    } else {
      part.push(to);
    }
  }
  return part.length > 1 ? [...parts, part] : parts;
}

function isOff(from: Point, to: Point, { x, y, width, height }: Box): boolean {
  return (
    Math.max(from[0], to[0]) < x ||
    Math.min(from[0], to[0]) > x + width ||
    Math.max(from[1], to[1]) < y ||
    Math.min(from[1], to[1]) > y + height
  );
}

/** The line without points nearer than `tolerance` to the one kept before; ends are kept. */
export function thinned(points: readonly Point[], tolerance: number): readonly Point[] {
  const kept: Point[] = [];
  let last: Point | null = null;
  for (const [index, point] of points.entries()) {
    const isEnd = index === points.length - 1;
    if (last && !isEnd && Math.hypot(point[0] - last[0], point[1] - last[1]) < tolerance) continue;
    kept.push(point);
    last = point;
  }
  return kept;
}

/** Whether a point lies inside a ring (even-odd). */
export function isInsideRing(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let index = 0; index < ring.length; index++) {
    const [x1, y1] = ring[index] ?? [0, 0];
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
