import type { Sentence } from '../sentences.ts';
import { allOrFitting, type Block, columns, stack } from './block.ts';
import { classLegend } from './legend.ts';
import { locator } from './locator.ts';
import { projectionOf } from './map.ts';
import type { MapRequest } from './map-request.ts';
import { fitType, type Page } from './page.ts';
import { sentenceBlocks } from './sentence-blocks.ts';
import { symbolLegend } from './symbol-legend.ts';

/** Sentences and legend of a map, one under the other beside it, or in two columns below it. */
export function mapPanel(
  map: MapRequest,
  sentences: readonly Sentence[],
  page: Page,
  width: number,
  height: number,
): Block {
  const gap = page.text * 0.7;
  const between = page.text * 1.6;
  const half = page.portrait ? (width - between) / 2 : width;
  const headline = sentenceBlocks(sentences.slice(0, 1), half, map.type)[0]?.block.height ?? 0;
  const room = page.portrait ? height : height - headline - gap;
  const legend = fitType(map.type, room, (type, factor) =>
    legendBlock({ ...map, type, text: page.text * factor }, half),
  );
  const beside = page.portrait ? height : height - legend.height - gap;
  const words = fitType(map.type, beside, type => {
    const blocks = sentenceBlocks(sentences, half, type);
    return allOrFitting(blocks, gap, beside, type.body.size > map.type.body.size * LEAST_WORDS);
  });
  return page.portrait ? columns([words, legend], half, between) : stack([words, legend], gap);
}

/** Words are made smaller down to this before some are left out. */
const LEAST_WORDS = 0.8;

/** Wider than this many letters, a legend has two columns. */
const TWO_COLUMNS = 32;
/** Wider than this many letters, symbols have two columns of their own. */
const TWO_COLUMNS_OF_SYMBOLS = 28;
/** Wider than this many letters, counts stand too far from what they count. */
export const WIDEST_CLASSES = 19;

/** The whole legend: classes of cells, symbols, and the globe that shows where the map is. */
export function legendBlock(map: MapRequest, width: number): Block {
  const { text, input } = map;
  const gap = text * 0.8;
  const side = text * 6.2;
  const globe = locator(input.world, input.area, projectionOf(map), side);
  if (width < text * TWO_COLUMNS) {
    const classes = classLegend(map, Math.min(width, text * WIDEST_CLASSES));
    return stack([classes, withGlobe(symbolLegend(map, width - side - gap), globe, width - side)], gap);
  }
  const classesWidth = Math.min(text * WIDEST_CLASSES, (width - side) * 0.48);
  const classes = classLegend(map, classesWidth);
  const symbolsWidth = width - classesWidth - side - 2 * gap;
  const inTwo = symbolsWidth > text * TWO_COLUMNS_OF_SYMBOLS;
  const symbols = withGlobe(symbolLegend(map, symbolsWidth, inTwo), globe, symbolsWidth + gap);
  return {
    height: Math.max(classes.height, symbols.height),
    draw: (x, y) => [...classes.draw(x, y), ...symbols.draw(x + classesWidth + gap, y)],
  };
}

/** The whole legend in one narrow column; the globe takes the height that is left. */
export function legendColumn(map: MapRequest, width: number, height: number): Block {
  const { text, input } = map;
  const gap = text * 0.8;
  const classes = classLegend(map, width);
  const symbols = symbolLegend(map, width);
  const left = height - classes.height - symbols.height - 2 * gap;
  const side = Math.max(text * 2.6, Math.min(text * 6.2, left));
  return stack([classes, symbols, locator(input.world, input.area, projectionOf(map), side)], gap);
}

/** Symbols with the globe to their right. */
function withGlobe(symbols: Block, globe: Block, offset: number): Block {
  return {
    height: Math.max(symbols.height, globe.height),
    draw: (x, y) => [...symbols.draw(x, y), ...globe.draw(x + offset, y)],
  };
}
