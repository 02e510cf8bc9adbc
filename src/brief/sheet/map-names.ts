import { outerRingsOf } from '../../model/outlines.ts';
import type { AreaOutline, Town } from '../../model/place.ts';
import type { Locale } from '../../units/locale.ts';
import { line, type TextStyle, widthOf } from './block.ts';
import { drawMark, drawTies, type GapMark, placeGapMarks } from './gap-marks.ts';
import { ringsInFrame } from './ground.ts';
import { countryName } from './headings.ts';
import { BASE_NAME, LAND, PAPER, TOWN } from './ink.ts';
import { aroundPoint, haloed, isWithin, type LabelCandidate, overlap, placeLabels } from './labels.ts';
import { type MapBase, symbolSide } from './map-bases.ts';
import type { MapRequest } from './map-request.ts';
import { measureText } from './measure-text.ts';
import type { Box } from './page.ts';
import { isInsideRing } from './path.ts';
import type { Point, Projection } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

/** Names of towns on a map: more are not read. */
const MOST_TOWNS = 26;
const TOWN_REACH = 0.55;

/** Marks of gaps and all names, placed together so that none covers another. */
export function drawNames(request: MapRequest, projection: Projection): readonly SvgNode[] {
  const { input, text, bases } = request;
  const symbols = bases.map(base => {
    const point = projection.project(base.longitude, base.latitude);
    return aroundPoint(point, symbolSide(base.strength, text) / 2);
  });
  const marks = placeGapMarks(request.gaps, projection, symbols, text);
  const taken = [...symbols, ...marks.map((mark: GapMark) => aroundPoint(mark.point, mark.reach))];
  const candidates = [
    ...(input.settings.show.baseNames ? baseCandidates(bases, projection, text) : []),
    ...(input.settings.show.towns ? townCandidates(input.towns, projection, text) : []),
  ];
  const placed = placeLabels(candidates, taken, inset(projection));
  const boxes = placed.flatMap(label => [aroundPoint(label.point, label.reach), boxOfLabel(label)]);
  const countries = countryLabels(
    input.world,
    input.area,
    projection,
    [...taken, ...boxes],
    text * 0.74,
    request.locale,
  );
  return [
    ...countries.nodes,
    ...drawTies(marks),
    ...marks.flatMap(drawMark),
    ...placed.flatMap(label => [
      ...(label.drawnAnyway ? [] : [townDot(label)]),
      ...haloed(label.text, label.x, label.y, label.style),
    ]),
  ];
}

function inset({ frame }: Projection) {
  return { x: frame.x + 0.6, y: frame.y + 0.6, width: frame.width - 1.2, height: frame.height - 1.2 };
}

function boxOfLabel({ text, x, y, style }: ReturnType<typeof placeLabels>[number]) {
  return { x, y: y - style.size, width: widthOf(text, style), height: style.size * 1.3 };
}

function baseCandidates(
  bases: readonly MapBase[],
  { project }: Projection,
  text: number,
): readonly LabelCandidate[] {
  const style: TextStyle = { size: text * 0.8, weight: 700, fill: BASE_NAME, ground: PAPER };
  const rank = (base: MapBase) =>
    (base.change === 'kept' ? 0 : 4) + (base.active ? 2 : 0) + (base.shape === 'circle' ? 0 : 1);
  return [...bases]
    .sort((one, other) => rank(other) - rank(one))
    .map(base => ({
      text: base.name,
      point: project(base.longitude, base.latitude),
      style,
      reach: symbolSide(base.strength, text) / 2,
      drawnAnyway: true,
    }));
}

function townCandidates(
  towns: readonly Town[],
  projection: Projection,
  text: number,
): readonly LabelCandidate[] {
  const style: TextStyle = { size: text * 0.76, weight: 400, fill: TOWN, ground: PAPER };
  const candidates: LabelCandidate[] = [];
  for (const town of [...towns].sort((one, other) => other.population - one.population)) {
    if (candidates.length >= MOST_TOWNS) break;
    const point = projection.project(town.longitude, town.latitude);
    if (!isWithin(aroundPoint(point, TOWN_REACH), projection.frame)) continue;
    candidates.push({ text: town.name, point, style, reach: TOWN_REACH, drawnAnyway: false });
  }
  return candidates;
}

function townDot({ point: [cx, cy] }: LabelCandidate): SvgNode {
  return element('circle', { cx, cy, r: TOWN_REACH, fill: TOWN, stroke: PAPER, 'stroke-width': 0.2 });
}

/** Names of countries stand in wide capitals, quieter than every other name. */
const SPACING = 0.16;
const COUNTRY_INK = '#5c5e5b';
/** Places tried across the visible part of a country. */
const STEPS = 14;

interface CountryLabels {
  readonly nodes: readonly SvgNode[];
  /** What they cover. */
  readonly boxes: readonly Box[];
}

/** The names of neighbours, each in the middle of what is seen of it, where there is room. */
function countryLabels(
  world: readonly AreaOutline[],
  area: readonly AreaOutline[],
  projection: Projection,
  inTheWay: readonly Box[],
  size: number,
  locale: Locale,
): CountryLabels {
  const chosen = new Set(area.map(({ id }) => id));
  const style: TextStyle = { size, weight: 400, fill: COUNTRY_INK, ground: LAND };
  const nodes: SvgNode[] = [];
  const boxes: Box[] = [];
  for (const outline of world) {
    if (chosen.has(outline.id)) continue;
    const ring = largest(ringsInFrame(outerRingsOf([outline]), projection));
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
