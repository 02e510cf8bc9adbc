import { cellBoundary, cornersOf } from '../../cartography/cell-boundary.ts';
import { EXERCISE_STAMP } from '../../model/exercise.ts';
import { outerRingsOf, type Positions } from '../../model/outlines.ts';
import type { AreaOutline } from '../../model/place.ts';
import type { Sheet, SheetLayout } from '../../model/sheet.ts';
import { float64At } from '../../units/at.ts';
import { isOfPlan, type Released, releasedSheet } from '../release/released.ts';
import { type Sentence, sentences } from '../sentences.ts';
import { type Furniture, footerBlock, headerBlock } from './furniture.ts';
import { subtitleOf, titleOf } from './headings.ts';
import { PAPER } from './ink.ts';
import type { SheetInput } from './input.ts';
import { beforeAfterLayout } from './layouts/before-after.ts';
import type { Arranged, LayoutRequest } from './layouts/layout.ts';
import { mapLayout } from './layouts/map.ts';
import { mapGapsLayout } from './layouts/map-gaps.ts';
import { scenarioLayout } from './layouts/scenario.ts';
import { trendLayout } from './layouts/trend.ts';
import { madeLine, markingText, methodLines, sourceLines } from './method.ts';
import { pageOf, typeOf } from './page.ts';
import { planSentences } from './plan-sentences.ts';
import type { Point } from './projection.ts';
import { element, rounded, type SvgNode, svgDocument } from './svg.ts';
import { type Say, wordsOf } from './words.ts';

const LAYOUTS: Readonly<Record<SheetLayout, (request: LayoutRequest) => Arranged>> = {
  map: mapLayout,
  'before-after': beforeAfterLayout,
  'map-gaps': mapGapsLayout,
  scenario: scenarioLayout,
  trend: trendLayout,
};

/** A sheet before it is written down: what is drawn, and what it says. */
interface DrawnSheet {
  readonly nodes: readonly SvgNode[];
  readonly arranged: Arranged;
  readonly furniture: Furniture;
  readonly sentences: readonly Sentence[];
}

/**
 * Composes a sheet: pure, without a page, the same bytes for the same input. The findings must have been measured at
 * cells no finer than `settings.release.resolution` (the session measures at the coarser of the project's and the
 * release's): finer cells are a bug and throw, as does a layout of a plan without a plan. Everything that the release
 * leaves off is taken out before anything is drawn.
 */
export function composeSheet(input: SheetInput): Sheet {
  const { settings } = input;
  const page = pageOf(settings.size);
  const { nodes, arranged, furniture, sentences: said } = drawSheet(input);
  const { box } = arranged.picture;
  const picture = svgDocument(box, furniture.title, [
    element('rect', { ...box, fill: PAPER }),
    ...arranged.picture.nodes,
  ]);
  return {
    svg: svgDocument({ x: 0, y: 0, width: page.width, height: page.height }, furniture.title, nodes),
    widthMillimetres: page.width,
    heightMillimetres: page.height,
    mapSvg: picture,
    mapWidthMillimetres: Number(rounded(box.width)),
    mapHeightMillimetres: Number(rounded(box.height)),
    locale: settings.locale,
    title: furniture.title,
    subtitle: furniture.subtitle,
    sentences: said.map(({ text }) => text),
    tables: arranged.tables,
    marking: furniture.marking,
    disclaimer: furniture.disclaimer,
    sources: furniture.sources,
    method: [...furniture.method, furniture.made],
    exerciseStamp: input.exercise ? wordsOf(settings.locale)('exercise', { stamp: EXERCISE_STAMP }) : null,
  };
}

/** Everything a sheet shows, as a tree; tests prove its texts. */
export function drawSheet(input: SheetInput): DrawnSheet {
  const { settings } = input;
  const { locale } = settings;
  const page = pageOf(settings.size);
  const type = typeOf(page);
  const say = wordsOf(locale);
  const { released, before } = releasedSheet(input);
  const furniture = furnitureOf(input, released, say);
  const width = page.width - 2 * page.margin;
  const header = headerBlock(furniture, width, page, type, say);
  const footer = footerBlock(furniture, width, page, type, say);
  const top = page.margin * 0.7;
  const bottom = page.height - page.margin * 0.6;
  const between = page.text * 0.8;
  const body = {
    x: page.margin,
    y: top + header.height + between,
    width,
    height: bottom - footer.height - top - header.height - 2 * between,
  };
  const said = sentencesOf(input, released, say);
  const arranged = LAYOUTS[settings.layout]({
    input,
    released,
    before,
    sentences: said,
    body,
    page,
    type,
    say,
    locale,
  });
  const nodes = [
    element('rect', { x: 0, y: 0, width: page.width, height: page.height, fill: PAPER }),
    ...header.draw(page.margin, top),
    ...arranged.nodes,
    ...footer.draw(page.margin, bottom - footer.height),
  ];
  return { nodes, arranged, furniture, sentences: said };
}

function furnitureOf(input: SheetInput, released: Released, say: Say): Furniture {
  return {
    title: titleOf(input, say),
    subtitle: subtitleOf(input, say),
    marking: markingText(input, say),
    exercise: input.exercise,
    sources: sourceLines(input, say),
    method: methodLines(input, released, say),
    made: madeLine(input, say),
    disclaimer: say('disclaimer'),
  };
}

/**
 * The sentences as edited, else those of the findings, or of the plan where the sheet is about one. A map that is fitted
 * to an area needs a word where the figures beside it are not of that area.
 */
function sentencesOf(input: SheetInput, released: Released, say: Say): readonly Sentence[] {
  const { settings, findings, plan, area } = input;
  if (settings.sentences !== null) {
    return settings.sentences.map((text, index) => ({ tone: index === 0 ? 'headline' : 'figure', text }));
  }
  const [headline, ...others] =
    isOfPlan(settings.layout) && plan
      ? planSentences(plan, findings.settings.distanceKm, say, settings.locale)
      : sentences(findings, settings.locale);
  if (!headline) return [];
  const isNarrower = settings.layout !== 'trend' && reachesBeyondArea(area, released);
  const caution: readonly Sentence[] = isNarrower ? [{ tone: 'caution', text: say('area-frames-only') }] : [];
  return [headline, ...caution, ...others];
}

/**
 * Whether cells with incidents lie wholly outside the area of interest. It frames the map and limits no figure, so a
 * sheet then says that its figures are not those of the area.
 */
function reachesBeyondArea(area: readonly AreaOutline[], { findings, few, withheld }: Released): boolean {
  const rings = [...outerRingsOf(area)];
  if (rings.length === 0) return false;
  const isInArea = ([longitude, latitude]: Point) =>
    [longitude, longitude - 360, longitude + 360].some(turned =>
      rings.some(ring => isInside(ring, [turned, latitude])),
    );
  return [...findings.cells.cell, ...few, ...withheld].some(
    cell => !cornersOf(cellBoundary(cell)).some(isInArea),
  );
}

/** Whether a place lies inside a ring (even-odd). */
function isInside(ring: Positions, [x, y]: Point): boolean {
  let inside = false;
  for (let place = 0; place < ring.length; place += 2) {
    const next = place + 2 < ring.length ? place + 2 : 0;
    const [x1, y1] = [float64At(ring, place), float64At(ring, place + 1)];
    const [x2, y2] = [float64At(ring, next), float64At(ring, next + 1)];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
