import type { Town } from '../../model/place.ts';
import { type TextStyle, widthOf } from './block.ts';
import { countryLabels } from './country-labels.ts';
import { symbolSide } from './draw-bases.ts';
import { drawMark, drawTies, type GapMark, placeGapMarks } from './gap-marks.ts';
import { BASE_NAME, PAPER, TOWN } from './ink.ts';
import { aroundPoint, haloed, isWithin, type LabelCandidate, placeLabels } from './labels.ts';
import type { MapBase } from './map-bases.ts';
import type { MapRequest } from './map-request.ts';
import type { Projection } from './projection.ts';
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
