import type { Gap } from '../../model/findings.ts';
import { line, type TextStyle } from './block.ts';
import { INK, PAPER } from './ink.ts';
import { aroundPoint, isWithin, overlap } from './labels.ts';
import type { Box } from './page.ts';
import type { Point, Projection } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

/** A numbered mark: its number in the table of gaps, and where it stands. */
export interface GapMark {
  readonly number: number;
  readonly point: Point;
  readonly reach: number;
}

/** Places tried for a mark, in diameters from the middle of its cell. */
const SHIFTS: readonly (readonly [number, number])[] = [
  [0, 0],
  [0.8, -0.8],
  [-0.8, -0.8],
  [0.8, 0.8],
  [-0.8, 0.8],
  [1.3, 0],
  [-1.3, 0],
  [0, 1.3],
  [0, -1.3],
];

/** Radius of a mark, on a page with this size of running text. */
export function markRadius(text: number): number {
  return text * 0.46;
}

/** Places the marks of gaps, in order of rank, off the symbols of bases and off each other. */
export function placeGapMarks(
  gaps: readonly Gap[],
  projection: Projection,
  inTheWay: readonly Box[],
  text: number,
): readonly GapMark[] {
  const reach = markRadius(text);
  const taken = [...inTheWay];
  return gaps.map(({ longitude, latitude }, index) => {
    const [x, y] = projection.project(longitude, latitude);
    const points = SHIFTS.map(([dx, dy]): Point => [x + dx * 2 * reach, y + dy * 2 * reach]);
    const free = points.find(point => {
      const box = aroundPoint(point, reach);
      return isWithin(box, projection.frame) && !taken.some(other => overlap(other, box));
    });
    const point = free ?? [x, y];
    taken.push(aroundPoint(point, reach));
    return { number: index + 1, point, reach };
  });
}

/** A number in a disc. */
export function drawMark({ number, point: [x, y], reach }: GapMark): readonly SvgNode[] {
  const style: TextStyle = { size: reach * (number > 9 ? 1.2 : 1.45), weight: 700, fill: PAPER, ground: INK };
  return [
    element('circle', { cx: x, cy: y, r: reach, fill: INK, stroke: PAPER, 'stroke-width': 0.25 }),
    line(String(number), x, y + style.size * 0.33, style, 'middle'),
  ];
}
