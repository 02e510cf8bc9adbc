import type { Gap } from '../../model/findings.ts';
import type { RankedGap } from '../release/ranking.ts';
import { line, type TextStyle } from './block.ts';
import { cellShape } from './cell-looks.ts';
import { INK, PAPER } from './ink.ts';
import { aroundPoint, isWithin, overlap } from './labels.ts';
import type { Box } from './page.ts';
import { pathData } from './path.ts';
import type { Point, Projection } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

/** A numbered mark: its number in the table of gaps, and where it stands. */
export interface GapMark {
  readonly number: number;
  readonly point: Point;
  readonly reach: number;
  /** Middle of the gap's cell, and its corners. */
  readonly middle: Point;
  readonly cell: readonly Point[];
}

/** A gap that is shown, with its rank. */
export interface ShownGap {
  readonly rank: number;
  readonly gap: Gap;
}

/** The gaps of a ranking that have a place on the map. */
export function shownGaps(rows: readonly RankedGap[]): readonly ShownGap[] {
  return rows.flatMap(({ rank, gap }) => (gap === null ? [] : [{ rank, gap }]));
}

/** Places tried for a mark, in diameters from the middle of its cell. */
const SHIFTS: readonly (readonly [number, number])[] = [
  [0, 0],
  ...[0.7, 1.1, 1.6].flatMap(by => [
    [by, -by] as const,
    [-by, -by] as const,
    [by, by] as const,
    [-by, by] as const,
    [1.4 * by, 0] as const,
    [-1.4 * by, 0] as const,
    [0, -1.4 * by] as const,
    [0, 1.4 * by] as const,
  ]),
];

/** A cell of less than this many radii of a mark would be covered by it; the mark stands beside it. */
const LEAST_CELL = 1.45;

/** Radius of a mark, on a page with this size of running text. */
export function markRadius(text: number): number {
  return text * 0.46;
}

/** Places the marks of gaps, in order of rank, off the symbols of bases and off each other. */
export function placeGapMarks(
  gaps: readonly ShownGap[],
  projection: Projection,
  inTheWay: readonly Box[],
  text: number,
): readonly GapMark[] {
  const reach = markRadius(text);
  const taken = [...inTheWay];
  return gaps.map(({ rank, gap: { cell, longitude, latitude } }) => {
    const middle = projection.project(longitude, latitude);
    const corners = cellShape(cell, projection) ?? [];
    const radius = Math.max(0, ...corners.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1])));
    const shifts = radius < reach * LEAST_CELL ? SHIFTS.slice(1) : SHIFTS;
    const points = shifts.map(([dx, dy]): Point => [middle[0] + dx * 2 * reach, middle[1] + dy * 2 * reach]);
    const free = points.find(point => {
      const box = aroundPoint(point, reach);
      return isWithin(box, projection.frame) && !taken.some(other => overlap(other, box));
    });
    const point = free ?? middle;
    taken.push(aroundPoint(point, reach));
    return { number: rank, point, reach, middle, cell: corners };
  });
}

/** What ties marks to their gaps: the outlines of the cells, and a line from each mark that stands beside its cell. */
export function drawTies(marks: readonly GapMark[]): readonly SvgNode[] {
  const cells = marks.map(({ cell }) => pathData(cell, true)).join('');
  const leaders = marks
    .filter(({ point, middle }) => point !== middle)
    .map(({ point, middle }) => pathData([point, middle], false))
    .join('');
  const ink = { fill: 'none', stroke: INK };
  return [
    ...(cells === '' ? [] : [element('path', { d: cells, ...ink, 'stroke-width': 0.3 })]),
    ...(leaders === '' ? [] : [element('path', { d: leaders, ...ink, 'stroke-width': 0.25 })]),
  ];
}

/** A number in a disc. */
export function drawMark({
  number,
  point: [x, y],
  reach,
}: Pick<GapMark, 'number' | 'point' | 'reach'>): readonly SvgNode[] {
  const style: TextStyle = { size: reach * (number > 9 ? 1.2 : 1.45), weight: 700, fill: PAPER, ground: INK };
  return [
    element('circle', { cx: x, cy: y, r: reach, fill: INK, stroke: PAPER, 'stroke-width': 0.25 }),
    line(String(number), x, y + style.size * 0.33, style, 'middle'),
  ];
}
