import { writtenDay } from '../../figures.ts';
import type { Released } from '../../release/released.ts';
import { allOrFitting, type Block } from '../block.ts';
import { captioned } from '../furniture.ts';
import type { PlanInput } from '../input.ts';
import { classLegend } from '../legend.ts';
import { locator } from '../locator.ts';
import { drawMap, projectionOf } from '../map.ts';
import { baselineBases, scenarioBases } from '../map-bases.ts';
import { WIDEST_CLASSES } from '../map-panel.ts';
import type { MapRequest } from '../map-request.ts';
import { type Box, fitType } from '../page.ts';
import { scenarioName } from '../plan-sentences.ts';
import { sentenceBlocks } from '../sentence-blocks.ts';
import { symbolLegend } from '../symbol-legend.ts';
import { type Arranged, type LayoutRequest, pictureWithLegend } from './layout.ts';
import { mapRequest } from './map.ts';

/** The most of the body that stands below the two maps. */
const MOST_BELOW = 0.37;

/** Two maps on a page are smaller than one, and so are the signs and names on them. */
const SMALLER = 0.86;

/** The posture of today and the one of the plan, as two maps of one scale and one legend. */
export function beforeAfterLayout(request: LayoutRequest): Arranged {
  const { body, page, type, say, locale } = request;
  const { plan } = neededPlan(request);
  const gap = page.text * 1.2;
  const heading = type.heading.size * 1.35;
  const mapsIn = (height: number) => {
    const boxes = page.portrait ? stacked(body, height, gap) : beside(body, height, gap);
    return planMaps(request, [below(boxes[0], heading), below(boxes[1], heading)]);
  };
  const most = body.height * MOST_BELOW;
  const measured = panelBlock(request, mapsIn(body.height - most)[1], body.width, most);
  const panelHeight = Math.min(most, measured.height);
  const height = body.height - gap - panelHeight;
  const maps = mapsIn(height);
  const captions = [
    say('before', { day: writtenDay(locale, plan.findings.asOf) }),
    say('after', { scenario: scenarioName(plan.scenario, say, locale) }),
  ];
  const nodes = maps.flatMap((map, index) => [
    ...captioned(captions[index] ?? '', map.box.width, type.heading).draw(map.box.x, map.box.y - heading),
    ...drawMap(map),
  ]);
  const panel = panelBlock(request, maps[1], body.width, panelHeight + 0.01);
  return {
    nodes: [...nodes, ...panel.draw(body.x, body.y + height + gap)],
    picture: pictureWithLegend(nodes, { ...body, height }, maps[1]),
    tables: [],
  };
}

/** The plan that a layout is about; the session offers such a layout only where there is one. */
export function neededPlan({ input, before }: LayoutRequest): {
  readonly plan: PlanInput;
  readonly before: Released;
} {
  if (!input.plan || !before) throw new Error(`The layout ${input.settings.layout} needs a scenario`);
  return { plan: input.plan, before };
}

/** Requests of the map before and the map after, in two boxes. */
function planMaps(
  request: LayoutRequest,
  [first, second]: readonly [Box, Box],
): readonly [MapRequest, MapRequest] {
  const { distanceKm } = request.released.findings.settings;
  const { baseStrengths } = request.input.settings.release;
  const text = request.page.text * SMALLER;
  const { plan, before } = neededPlan(request);
  const map = planMap(request, first);
  return [
    {
      ...map,
      released: before,
      beside: map.released,
      text,
      bases: baselineBases(plan, distanceKm, baseStrengths),
      changes: [],
    },
    { ...map, box: second, beside: before, name: 'b', text },
  ];
}

/** The map of a plan's own posture, with what it changes in the cells that are shown. */
export function planMap(request: LayoutRequest, box: Box): MapRequest {
  const { plan } = neededPlan(request);
  const { distanceKm } = request.released.findings.settings;
  const shown = new Set(request.released.findings.cells.cell);
  return {
    ...mapRequest(request, box),
    bases: scenarioBases(plan, distanceKm, request.input.settings.release.baseStrengths),
    changes: plan.findings.cells.filter(({ cell }) => shown.has(cell)),
  };
}

/** Sentences, the one legend of both maps, and the globe, side by side below them. */
function panelBlock(request: LayoutRequest, map: MapRequest, width: number, height: number): Block {
  const { sentences, page } = request;
  const gap = page.text * 1.3;
  return fitType(request.type, height, (type, factor) => {
    const side = page.text * (page.portrait ? 5 : 6.2);
    const room = width - 3 * gap - side;
    const classesWidth = Math.min(page.text * factor * WIDEST_CLASSES, room * 0.26);
    const wordsWidth = room * 0.36;
    const symbolsWidth = room - wordsWidth - classesWidth;
    const small = page.text * 0.45;
    const blocks = sentenceBlocks(sentences, wordsWidth, type);
    const mayShrink = type.body.size > request.type.body.size * LEAST_WORDS;
    const words = allOrFitting(blocks, small, height, mayShrink);
    const smaller = { ...map, type, text: map.text * factor };
    const classes = classLegend(smaller, classesWidth);
    const symbols = symbolLegend(smaller, symbolsWidth, true);
    const globe = locator(request.input.world, request.input.area, projectionOf(map), side);
    const parts: readonly (readonly [Block, number])[] = [
      [words, 0],
      [classes, wordsWidth + gap],
      [symbols, wordsWidth + classesWidth + 2 * gap],
      [globe, width - side],
    ];
    return {
      height: Math.max(...parts.map(([part]) => part.height)),
      draw: (x, y) => parts.flatMap(([part, left]) => part.draw(x + left, y)),
    };
  });
}

/** Words are made smaller down to this before some are left out. */
const LEAST_WORDS = 0.75;

function beside(body: Box, height: number, gap: number): readonly [Box, Box] {
  const width = (body.width - gap) / 2;
  const first = { x: body.x, y: body.y, width, height };
  return [first, { ...first, x: body.x + width + gap }];
}

function stacked(body: Box, height: number, gap: number): readonly [Box, Box] {
  const each = (height - gap) / 2;
  const first = { x: body.x, y: body.y, width: body.width, height: each };
  return [first, { ...first, y: body.y + each + gap }];
}

function below(box: Box, room: number): Box {
  return { ...box, y: box.y + room, height: box.height - room };
}
