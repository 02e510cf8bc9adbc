import { type OutlineKind, outlineKind } from '../../cartography/outline-kind.ts';
import { linesOf, type OutlineGeometry, type Positions } from '../../model/outlines.ts';
import type { AreaOutline } from '../../model/place.ts';
import type { OutlineFeature } from '../../model/source.ts';
import { float64At } from '../../units/at.ts';
import { AREA, AREA_OUTLINE, BORDER, COAST, LAND, PROVINCE, SEA, WATER } from './ink.ts';
import type { Box } from './page.ts';
import { clipRing, nearBox, pathData, thinned } from './path.ts';
import type { Point, Projection } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

/** Finer detail than this, in millimetres, is neither seen nor printed. */
const TOLERANCE = 0.12;

/** Longer steps than this, in degrees, are curves on the map and are drawn as such. */
const LONGEST_STEP_DEGREES = 1;

/** The frame and a little more, so that lines along its edge are hidden by it. */
export function around({ x, y, width, height }: Box, room: number): Box {
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
}

/** Rings on the page, cut to the frame. */
export function ringsInFrame(
  rings: Iterable<Positions>,
  projection: Projection,
): readonly (readonly Point[])[] {
  const box = around(projection.frame, 1);
  const shown: (readonly Point[])[] = [];
  for (const ring of rings) {
    const kept = clipRing(thinned(onPage(ring, projection), TOLERANCE), box);
    if (kept.length > 0) shown.push(kept);
  }
  return shown;
}

function onPage(line: Positions, { project }: Projection): readonly Point[] {
  const points: Point[] = [];
  let last: readonly [number, number] | null = null;
  for (let index = 0; index < line.length; index += 2) {
    const place: readonly [number, number] = [float64At(line, index), float64At(line, index + 1)];
    const steps = last
      ? Math.ceil(Math.max(Math.abs(place[1] - last[1]), Math.abs(place[0] - last[0])) / LONGEST_STEP_DEGREES)
      : 1;
    // A jump across the antimeridian is no long way; it lies between the same two places.
    const between = last && steps > 1 && steps < 180 ? steps : 1;
    for (let step = 1; step < between && last; step++) {
      const share = step / between;
      points.push(project(last[0] + (place[0] - last[0]) * share, last[1] + (place[1] - last[1]) * share));
    }
    points.push(project(place[0], place[1]));
    last = place;
  }
  return points;
}

/** Sea, neighbours and the area of interest (each part by itself: parts may overlap), under everything else. */
export function drawGround(
  world: readonly AreaOutline[],
  area: readonly AreaOutline[],
  outlines: readonly OutlineFeature[],
  projection: Projection,
): readonly SvgNode[] {
  const { frame } = projection;
  const chosen = new Set(area.map(({ id }) => id));
  const neighbours = world.filter(({ id }) => !chosen.has(id)).map(({ polygons }) => polygons);
  const lakes = outlines
    .filter(({ geometry }) => geometry.kind === 'polygons')
    .filter(outline => outlineKind(outline) === 'lake')
    .map(({ geometry }) => geometry);
  const land = { fill: LAND, stroke: BORDER, 'stroke-width': 0.2, 'fill-rule': 'evenodd' };
  return [
    element('rect', { ...frame, fill: SEA }),
    ...drawRings(neighbours, projection, land),
    ...area.flatMap(({ polygons }) =>
      drawRings([polygons], projection, { fill: AREA, 'fill-rule': 'evenodd' }),
    ),
    ...drawRings(lakes, projection, { fill: SEA, stroke: WATER, 'stroke-width': 0.15 }),
  ];
}

/** Boundaries and rivers, over the cells. All boundaries are neutral; a disputed one is dashed besides. */
export function drawLines(
  area: readonly AreaOutline[],
  outlines: readonly OutlineFeature[],
  withRivers: boolean,
  projection: Projection,
): readonly SvgNode[] {
  const styled = outlines.flatMap(outline => {
    const style = LINE_STYLES[outlineKind(outline)];
    const isShown = style !== undefined && (withRivers || outlineKind(outline) !== 'river');
    return isShown ? drawOpenLines(linesOf(outline.geometry), projection, style) : [];
  });
  const edge = { fill: 'none', stroke: AREA_OUTLINE, 'stroke-width': 0.4, 'stroke-linejoin': 'round' };
  return [
    ...styled,
    ...drawRings(
      area.map(({ polygons }) => polygons),
      projection,
      edge,
    ),
  ];
}

const LINE_STYLES: Partial<Record<OutlineKind, Readonly<Record<string, string | number>>>> = {
  river: { stroke: WATER, 'stroke-width': 0.22 },
  province: { stroke: PROVINCE, 'stroke-width': 0.2, 'stroke-dasharray': '1.4 0.8' },
  border: { stroke: BORDER, 'stroke-width': 0.2 },
  coast: { stroke: COAST, 'stroke-width': 0.2 },
  disputed: { stroke: AREA_OUTLINE, 'stroke-width': 0.25, 'stroke-dasharray': '0.9 0.7' },
};

function drawRings(
  outlines: readonly OutlineGeometry[],
  projection: Projection,
  attributes: Readonly<Record<string, string | number>>,
): readonly SvgNode[] {
  const data = outlines
    .flatMap(outline => ringsInFrame(linesOf(outline), projection))
    .map(ring => pathData(ring, true))
    .join('');
  return data === '' ? [] : [element('path', { d: data, ...attributes })];
}

function drawOpenLines(
  lines: Iterable<Positions>,
  projection: Projection,
  attributes: Readonly<Record<string, string | number>>,
): readonly SvgNode[] {
  const box = around(projection.frame, 1);
  const data = [...lines]
    .flatMap(line => nearBox(thinned(onPage(line, projection), TOLERANCE), box))
    .map(part => pathData(part, false))
    .join('');
  return data === ''
    ? []
    : [element('path', { d: data, fill: 'none', 'stroke-linejoin': 'round', ...attributes })];
}
