import { fitting, stack } from '../block.ts';
import { captioned } from '../furniture.ts';
import { drawMonths } from '../month-chart.ts';
import { perpetratorBlock, perpetratorTable } from '../perpetrator-chart.ts';
import { sentenceBlocks } from '../sentence-blocks.ts';
import { drawStamp } from '../stamp.ts';
import type { SvgNode } from '../svg.ts';
import { tableBlock } from '../table-block.ts';
import { YEAR_COLUMNS, yearTable } from '../year-table.ts';
import { type Arranged, type LayoutRequest, split } from './layout.ts';

/** Coverage over time and by perpetrator, without a map. */
export function trendLayout(request: LayoutRequest): Arranged {
  const { page, type, say, locale, input, released } = request;
  const { findings } = released;
  const { picture, panel } = split(request.body, page, page.portrait ? 0.55 : 0.64);
  const heading = captioned(say('months-title'), picture.width, type.heading);
  const chart = { ...picture, y: picture.y + heading.height, height: picture.height - heading.height };
  const nodes: readonly SvgNode[] = [
    ...heading.draw(picture.x, picture.y),
    ...drawMonths(findings, chart, type, say, locale),
    ...(input.exercise ? [drawStamp(picture)] : []),
  ];
  const perpetrators = stack(
    [
      captioned(say('perpetrators-title'), panel.width, type.heading),
      perpetratorBlock(findings, panel.width, type, say, locale),
    ],
    page.text * 0.2,
  );
  const years = yearTable(findings, say, locale);
  const byYear = stack(
    [
      captioned(years.title, panel.width, type.heading),
      tableBlock(years, YEAR_COLUMNS, panel.width, type.small),
    ],
    page.text * 0.2,
  );
  const blocks = [
    ...sentenceBlocks(request.sentences, panel.width, type),
    { block: perpetrators, importance: 1 },
    { block: byYear, importance: 4 },
  ];
  return {
    nodes: [...nodes, ...fitting(blocks, page.text * 0.8, panel.height).draw(panel.x, panel.y)],
    picture: { nodes, box: picture },
    tables: [perpetratorTable(findings, say, locale), years],
  };
}
