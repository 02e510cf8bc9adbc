import type { AreaOutline } from '../../model/place.ts';
import type { BriefLocale } from '../figures.ts';
import { line, type TextStyle } from './block.ts';
import { isInsideRing } from './clip.ts';
import { countryName } from './country-name.ts';
import { ringsInFrame } from './ground.ts';
import { LAND } from './ink.ts';
import { isWithin, overlap } from './labels.ts';
import { measureText } from './measure-text.ts';
import type { Box } from './page.ts';
import type { Point, Projection } from './projection.ts';
import type { SvgNode } from './svg.ts';

/** Names of countries stand in wide capitals, quieter than every other name. */
const SPACING = 0.16;
const COUNTRY_INK = '#5c5e5b';
/** Places tried across the visible part of a country. */
const STEPS = 14;

export interface CountryLabels {
  readonly nodes: readonly SvgNode[];
  /** What they cover. */
  readonly boxes: readonly Box[];
}

/** The names of neighbours, each in the middle of what is seen of it, where there is room. */
export function countryLabels(
  world: readonly AreaOutline[],
  area: readonly AreaOutline[],
  projection: Projection,
  inTheWay: readonly Box[],
  size: number,
  locale: BriefLocale,
): CountryLabels {
  const chosen = new Set(area.map(({ id }) => id));
  const style: TextStyle = { size, weight: 400, fill: COUNTRY_INK, ground: LAND };
  const nodes: SvgNode[] = [];
  const boxes: Box[] = [];
  for (const outline of world) {
    if (chosen.has(outline.id)) continue;
    const ring = largest(
      ringsInFrame(
        outline.polygons.map(polygon => polygon.slice(0, 1)),
        projection,
      ),
    );
    if (!ring) continue;
    const text = countryName(outline, locale).toLocaleUpperCase(locale);
    const width = measureText(text, size, 400, size * SPACING);
    const box = roomIn(ring, width, size * 1.3, projection.frame, [...inTheWay, ...boxes]);
    if (!box) continue;
    const node = line(text, box.x, box.y + size, style);
    nodes.push({ ...node, attributes: { ...node.attributes, 'letter-spacing': size * SPACING } });
    boxes.push(box);
  }
  return { nodes, boxes };
}

function largest(rings: readonly (readonly Point[])[]): readonly Point[] | null {
  let best: readonly Point[] | null = null;
  let most = 0;
  for (const ring of rings) {
    const size = Math.abs(areaOf(ring));
    if (size > most) {
      most = size;
      best = ring;
    }
  }
  return best;
}

function areaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** The box of a size inside a ring whose corners keep farthest from its edge, free of what is in the way. */
function roomIn(
  ring: readonly Point[],
  width: number,
  height: number,
  frame: Box,
  inTheWay: readonly Box[],
): Box | null {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const inner = { x: frame.x + 1.5, y: frame.y + 1.5, width: frame.width - 3, height: frame.height - 3 };
  let best: Box | null = null;
  let farthest = 0.8;
  for (let column = 1; column < STEPS; column++) {
    for (let row = 1; row < STEPS; row++) {
      const x = left + ((right - left) * column) / STEPS - width / 2;
      const y = top + ((bottom - top) * row) / STEPS - height / 2;
      const box = { x, y, width, height };
      if (!isWithin(box, inner) || inTheWay.some(other => overlap(other, box))) continue;
      const distance = clearance(ring, box);
      if (distance <= farthest) continue;
      farthest = distance;
      best = box;
    }
  }
  return best;
}

/** How far the edge of the ring keeps from the box; 0 when the box is not inside. */
function clearance(ring: readonly Point[], { x, y, width, height }: Box): number {
  const tests: readonly Point[] = [0, 0.25, 0.5, 0.75, 1].flatMap(share => [
    [x + width * share, y] as const,
    [x + width * share, y + height] as const,
  ]);
  if (!tests.every(point => isInsideRing(ring, point))) return 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [cornerX, cornerY] of ring) {
    const dx = Math.max(x - cornerX, 0, cornerX - x - width);
    const dy = Math.max(y - cornerY, 0, cornerY - y - height);
    nearest = Math.min(nearest, Math.hypot(dx, dy));
  }
  return nearest;
}
