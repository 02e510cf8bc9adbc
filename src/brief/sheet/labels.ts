import { line, type TextStyle, widthOf } from './block.ts';
import { PAPER } from './ink.ts';
import { CAPITAL_HEIGHT, DESCENT } from './measure-text.ts';
import type { Box } from './page.ts';
import type { Point } from './projection.ts';
import type { SvgNode } from './svg.ts';

/** A name that wants to stand beside a point. */
export interface LabelCandidate {
  readonly text: string;
  readonly point: Point;
  readonly style: TextStyle;
  /** Half the width of the symbol at the point, millimetres. */
  readonly reach: number;
  /** The symbol is drawn, and its place taken, in any case. */
  readonly drawnAnyway: boolean;
}

export interface PlacedLabel extends LabelCandidate {
  /** Where the letters begin and stand. */
  readonly x: number;
  readonly y: number;
}

/** Directions in the order in which a cartographer tries them (Imhof 1975, "Positioning names on maps"). */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0.7, -1],
  [0.7, 1],
  [-0.7, -1],
  [-0.7, 1],
  [0, -1],
  [0, 1],
];

const AIR = 0.5;

/**
 * Chooses which names to show and where, so that none covers another name or what is in the way, or leaves the frame.
 * Earlier candidates win.
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  inTheWay: readonly Box[],
  frame: Box,
): readonly PlacedLabel[] {
  const taken: Box[] = [...inTheWay];
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const own = aroundPoint(candidate.point, candidate.reach);
    if (!isWithin(own, frame)) continue;
    if (!candidate.drawnAnyway && taken.some(box => overlap(box, own))) continue;
    const found = DIRECTIONS.map(direction => boxAt(candidate, direction)).find(
      box => isWithin(box, frame) && !taken.some(other => overlap(other, box)),
    );
    if (!found) continue;
    taken.push(found, own);
    placed.push({
      ...candidate,
      x: found.x + AIR / 2,
      y: found.y + found.height - candidate.style.size * DESCENT,
    });
  }
  return placed;
}

function boxAt(
  { text, point, style, reach }: LabelCandidate,
  [across, down]: readonly [number, number],
): Box {
  const width = widthOf(text, style) + AIR;
  const height = style.size * (CAPITAL_HEIGHT + 2 * DESCENT);
  const gap = reach + 0.35;
  const [x, y] = point;
  const left = across === 0 ? x - width / 2 : across > 0 ? x + gap * across : x + gap * across - width;
  const top = down === 0 ? y - height / 2 : down > 0 ? y + gap * down * 0.85 : y - gap * 0.85 - height;
  return { x: left, y: top, width, height };
}

/** The square around a point. */
export function aroundPoint([x, y]: Point, reach: number): Box {
  return { x: x - reach, y: y - reach, width: reach * 2, height: reach * 2 };
}

/** Whether two boxes share more than an edge. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whether the first box lies in the second. */
export function isWithin(one: Box, other: Box): boolean {
  return (
    one.x >= other.x &&
    one.y >= other.y &&
    one.x + one.width <= other.x + other.width &&
    one.y + one.height <= other.y + other.height
  );
}

/** The letters of a label on a band of white, so that they are read on the darkest cells too. */
export function haloed(text: string, x: number, y: number, style: TextStyle): readonly SvgNode[] {
  const letters = line(text, x, y, style);
  const halo = {
    ...letters,
    attributes: {
      ...letters.attributes,
      class: 'halo',
      fill: PAPER,
      stroke: PAPER,
      'stroke-width': style.size * 0.26,
      'stroke-linejoin': 'round',
      'aria-hidden': 'true',
    },
  };
  return [halo, letters];
}
