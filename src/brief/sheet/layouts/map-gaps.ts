import { type Block, columns, fitting, NOTHING, paragraph, stack } from '../block.ts';
import { captioned } from '../furniture.ts';
import { GAP_COLUMNS, gapTable } from '../gap-table.ts';
import { drawMap } from '../map.ts';
import { legendBlock } from '../map-panel.ts';
import { sentenceBlocks } from '../sentence-blocks.ts';
import { tableBlock } from '../table-block.ts';
import { type Arranged, type LayoutRequest, split } from './layout.ts';
import { mapRequest } from './map.ts';

/** More gaps than this are a list and not a ranking. */
const MOST_GAPS = 15;

/** A map with its gaps numbered, and the gaps ranked beside or below it. */
export function mapGapsLayout(request: LayoutRequest): Arranged {
  const { page, released, say, locale, type } = request;
  const { picture, panel } = split(request.body, page, page.portrait ? 0.52 : 0.55);
  const plain = mapRequest(request, picture);
  const gap = page.text * 0.8;
  const between = page.portrait ? page.text * 1.6 : 0;
  const legendWidth = page.portrait ? (panel.width - between) * 0.4 : panel.width;
  const tableWidth = page.portrait ? panel.width - between - legendWidth : panel.width;
  // The legend is measured with a gap in it, whose mark it explains.
  const legend = legendBlock({ ...plain, gaps: released.findings.gaps.slice(0, 1) }, legendWidth);
  const words = sentenceBlocks(request.sentences.slice(0, 1), tableWidth, type)[0]?.block ?? NOTHING;
  const room = panel.height - words.height - gap - (page.portrait ? 0 : legend.height + gap);
  const tableOf = (count: number) =>
    gapTable(released.findings.gaps.slice(0, count), released.findings.settings, say, locale);
  const blockOf = (count: number): Block => {
    const table = tableOf(count);
    const rows = tableBlock(table, GAP_COLUMNS, tableWidth, { ...type.small, size: type.small.size * 0.92 });
    return stack(
      [
        captioned(table.title, tableWidth, type.heading),
        count === 0 ? paragraph(say('no-gaps'), tableWidth, type.small) : rows,
      ],
      0.3,
    );
  };
  const count = largestThatFits(blockOf, Math.min(MOST_GAPS, released.findings.gaps.length), room);
  const map = { ...plain, gaps: released.findings.gaps.slice(0, count) };
  const nodes = drawMap(map);
  const main = stack([words, blockOf(count)], gap);
  const arranged = page.portrait
    ? columns([legend, NOTHING], legendWidth, between)
        .draw(panel.x, panel.y)
        .concat(main.draw(panel.x + legendWidth + between, panel.y))
    : fitting(
        [
          { block: main, importance: 0 },
          { block: legend, importance: 1 },
        ],
        gap,
        panel.height,
      ).draw(panel.x, panel.y);
  return { nodes: [...nodes, ...arranged], picture: { nodes, box: picture }, tables: [tableOf(count)] };
}

function largestThatFits(blockOf: (count: number) => Block, most: number, room: number): number {
  let count = most;
  while (count > 0 && blockOf(count).height > room) count--;
  return count;
}
