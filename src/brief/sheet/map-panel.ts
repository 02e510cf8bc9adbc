import type { Sentence } from '../sentences.ts';
import { type Block, columns, fitting, stack } from './block.ts';
import { classLegend } from './class-legend.ts';
import { locator } from './locator.ts';
import { projectionOf } from './map.ts';
import type { MapRequest } from './map-request.ts';
import type { Box, Page } from './page.ts';
import { sentenceBlocks } from './sentence-blocks.ts';
import type { SvgNode } from './svg.ts';
import { symbolLegend } from './symbol-legend.ts';

/** Sentences and legend of a map, one under the other beside it, or in two columns below it. */
export function mapPanel(
  map: MapRequest,
  sentences: readonly Sentence[],
  panel: Box,
  page: Page,
): readonly SvgNode[] {
  const gap = page.text * 0.8;
  if (!page.portrait) {
    const legend = legendBlock(map, panel.width);
    const blocks = [...sentenceBlocks(sentences, panel.width, map.type), { block: legend, importance: 2 }];
    return fitting(blocks, gap, panel.height).draw(panel.x, panel.y);
  }
  const between = page.text * 1.6;
  const width = (panel.width - between) / 2;
  const words = fitting(sentenceBlocks(sentences, width, map.type), gap, panel.height);
  return columns([words, legendBlock(map, width)], width, between).draw(panel.x, panel.y);
}

/** The whole legend: classes of cells, symbols, and the globe that shows where the map is. */
export function legendBlock(map: MapRequest, width: number): Block {
  const { type, say, locale, released, measure, text, input } = map;
  const classes = classLegend(released, measure, width, type, say, locale);
  const side = text * 6.2;
  const gap = text * 0.8;
  const globe = locator(input.world, input.area, projectionOf(map), side);
  const symbols = symbolLegend(map, width - side - gap);
  const both: Block = {
    height: Math.max(symbols.height, globe.height),
    draw: (x, y) => [...symbols.draw(x, y), ...globe.draw(x + width - side, y)],
  };
  return stack([classes, both], gap);
}
