import { writtenDay } from '../../figures.ts';
import { columns, fitting } from '../block.ts';
import { classLegend } from '../class-legend.ts';
import { captioned } from '../furniture.ts';
import type { PlanInput } from '../input.ts';
import { locator } from '../locator.ts';
import { drawMap, projectionOf } from '../map.ts';
import { baselineBases, scenarioBases } from '../map-bases.ts';
import { withGlobe } from '../map-panel.ts';
import type { MapRequest } from '../map-request.ts';
import type { Box } from '../page.ts';
import { sentenceBlocks } from '../sentence-blocks.ts';
import { symbolLegend } from '../symbol-legend.ts';
import type { Arranged, LayoutRequest } from './layout.ts';
import { mapRequest } from './map.ts';

/** Part of the body that the two maps take. */
const MAPS_SHARE = 0.66;
const UPRIGHT_MAPS_SHARE = 0.72;

/** The posture of today and the one of the plan, as two maps of one scale and one legend. */
export function beforeAfterLayout(request: LayoutRequest): Arranged {
  const { body, page, type, say, locale } = request;
  const plan = neededPlan(request);
  const gap = page.text * 1.3;
  const height = body.height * (page.portrait ? UPRIGHT_MAPS_SHARE : MAPS_SHARE);
  const boxes = page.portrait ? stacked(body, height, gap) : beside(body, height, gap);
  const captions = [
    say('before', { day: writtenDay(locale, plan.findings.asOf) }),
    say('after', { scenario: plan.scenario.name }),
  ];
  const maps = planMaps(
    request,
    plan,
    boxes.map(box => below(box, type.heading.size * 1.35)),
  );
  const nodes = maps.flatMap((map, index) => [
    ...captioned(captions[index] ?? '', map.box.width, type.heading).draw(
      map.box.x,
      map.box.y - type.heading.size * 1.35,
    ),
    ...drawMap(map),
  ]);
  const after = maps[1];
  const panel = { ...body, y: body.y + height + gap, height: body.height - height - gap };
  const legend = after ? panelBlock(request, after, panel) : [];
  return { nodes: [...nodes, ...legend], picture: { nodes, box: { ...body, height } }, tables: [] };
}

/** The plan that a layout is about; the session offers such a layout only where there is one. */
export function neededPlan({ input }: LayoutRequest): PlanInput {
  if (!input.plan) throw new Error(`The layout ${input.settings.layout} needs a scenario`);
  return input.plan;
}

/** Requests of the map before and the map after, in two boxes. Cells show what does not depend on the bases. */
function planMaps(request: LayoutRequest, plan: PlanInput, boxes: readonly Box[]): readonly MapRequest[] {
  const { distanceKm } = request.released.findings.settings;
  const { baseStrengths } = request.input.settings.release;
  const [first, second] = boxes;
  if (!first || !second) return [];
  return [
    { ...planMap(request, first), bases: baselineBases(plan, distanceKm, baseStrengths) },
    {
      ...planMap(request, second),
      name: 'b',
      bases: scenarioBases(plan, distanceKm, baseStrengths),
      changes: plan.findings.cells,
    },
  ];
}

/**
 * The map of a plan. Gaps and distances were measured with the bases that were there, not with those of the plan, so
 * its cells show incidents, fatalities or density and nothing else.
 */
export function planMap(request: LayoutRequest, box: Box): MapRequest {
  const map = mapRequest(request, box);
  const isOfBases =
    map.measure === 'distance' || map.measure === 'gaps' || map.measure === 'violence-presence';
  return { ...map, measure: isOfBases ? 'incidents' : map.measure };
}

function panelBlock(
  { sentences, page, type, say, locale, released, input }: LayoutRequest,
  map: MapRequest,
  panel: Box,
) {
  const gap = page.text * 1.3;
  const width = (panel.width - 2 * gap) / 3;
  const small = page.text * 0.5;
  const words = fitting(sentenceBlocks(sentences, width, type), small, panel.height);
  const classes = classLegend(released, map.measure, width * 0.86, type, say, locale);
  const side = Math.min(page.text * 6.2, panel.height);
  const symbols = symbolLegend(map, width - side - gap * 0.5);
  const globe = locator(input.world, input.area, projectionOf(map), side);
  const marks = withGlobe(symbols, globe, width - side);
  return columns([words, classes, marks], width, gap).draw(panel.x, panel.y);
}

function beside(body: Box, height: number, gap: number): readonly Box[] {
  const width = (body.width - gap) / 2;
  return [0, 1].map(index => ({ x: body.x + index * (width + gap), y: body.y, width, height }));
}

function stacked(body: Box, height: number, gap: number): readonly Box[] {
  const each = (height - gap) / 2;
  return [0, 1].map(index => ({
    x: body.x,
    y: body.y + index * (each + gap),
    width: body.width,
    height: each,
  }));
}

function below(box: Box, room: number): Box {
  return { ...box, y: box.y + room, height: box.height - room };
}
