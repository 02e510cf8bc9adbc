import { type BriefLocale, chosenKm } from '../../figures.ts';
import type { Released } from '../../release/released.ts';
import { type Block, columns, paragraph, stack } from '../block.ts';
import { shownGaps } from '../gap-marks.ts';
import { GAP_COLUMNS, gapTable } from '../gap-table.ts';
import { drawMap } from '../map.ts';
import { legendBlock } from '../map-panel.ts';
import { type Box, fitType } from '../page.ts';
import { sentenceBlocks } from '../sentence-blocks.ts';
import { tableBlock } from '../table-block.ts';
import type { Say } from '../words.ts';
import { type Arranged, arrange, type LayoutRequest } from './layout.ts';
import { mapRequest } from './map.ts';
import { pictureWithLegend } from './picture.ts';

/** More gaps than this are a list and not a ranking. */
const MOST_GAPS = 15;

/** A map with its gaps numbered, and the gaps ranked beside or below it. */
export function mapGapsLayout(request: LayoutRequest): Arranged {
  const { released, say, locale } = request;
  let count = 0;
  const { picture, panel } = arrange(request, 0.55, (beside, width, height) => {
    const made = panelBlock(request, beside, width, height);
    count = made.count;
    return made;
  });
  const rows = released.ranking.rows.slice(0, count);
  const map = { ...mapRequest(request, picture), gaps: shownGaps(rows) };
  const nodes = drawMap(map);
  return {
    nodes: [...nodes, ...panel],
    picture: pictureWithLegend(nodes, picture, map),
    tables: [gapTable(rows, released, say, locale)],
  };
}

/** Headline, ranked gaps and legend; as many gaps as there is room for. */
function panelBlock(
  request: LayoutRequest,
  beside: Box,
  width: number,
  height: number,
): Block & { readonly count: number } {
  const { page, released, type } = request;
  const gap = page.text * 0.7;
  const between = page.text * 1.6;
  const legendWidth = page.portrait ? (width - between) * 0.38 : width;
  const tableWidth = page.portrait ? width - between - legendWidth : width;
  // The legend is measured with a gap in it, whose mark it explains.
  const map = { ...mapRequest(request, beside), gaps: shownGaps(released.ranking.rows).slice(0, 1) };
  const legend = fitType(type, page.portrait ? height : height * 0.45, (smaller, factor) =>
    legendBlock({ ...map, type: smaller, text: page.text * factor }, legendWidth),
  );
  // A caution belongs to the headline and must not be lost beside it.
  const said = request.sentences.filter(({ tone }, index) => index === 0 || tone === 'caution');
  const headline = stack(
    sentenceBlocks(said, tableWidth, type).map(({ block }) => block),
    page.text * 0.3,
  );
  const room = height - headline.height - gap - (page.portrait ? 0 : legend.height + gap);
  let count = Math.min(MOST_GAPS, released.ranking.rows.length);
  while (count > 0 && rankedBlock(request, count, tableWidth).height > room) count--;
  const main = stack([headline, rankedBlock(request, count, tableWidth)], gap);
  if (!page.portrait) return { ...stack([main, legend], gap), count };
  return {
    height: Math.max(main.height, legend.height),
    draw: (x, y) => [
      ...columns([legend], legendWidth, between).draw(x, y),
      ...main.draw(x + legendWidth + between, y),
    ],
    count,
  };
}

function rankedBlock({ released, type, say, locale }: LayoutRequest, count: number, width: number): Block {
  const table = gapTable(released.ranking.rows.slice(0, count), released, say, locale);
  const style = { ...type.small, size: type.small.size * 0.92 };
  const rows =
    count === 0
      ? paragraph(withoutRows(released, say, locale), width, type.small)
      : tableBlock(table, GAP_COLUMNS, width, style);
  return stack([paragraph(table.title, width, type.heading), rows], 0.3);
}

/** Why no gap is listed: there is none, none may be shown, or the page has no room. */
function withoutRows({ ranking, findings }: Released, say: Say, locale: BriefLocale): string {
  if (ranking.rows.length > 0) return say('gaps-no-room');
  if (!ranking.isWhole || findings.counts.evaluated === 0) return say('no-gaps');
  return say('gaps-none', { distance: chosenKm(locale, findings.settings.distanceKm) });
}
