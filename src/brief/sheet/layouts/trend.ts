import { coverageAt } from '../../../model/coverage-at.ts';
import type { Findings } from '../../../model/findings.ts';
import { PERPETRATORS } from '../../../model/incidents.ts';
import type { SheetTable } from '../../../model/sheet.ts';
import { entryAt } from '../../../units/at.ts';
import type { Locale } from '../../../units/locale.ts';
import { integer, percentage } from '../../figures.ts';
import { type Block, fitting, line, stack, widthOf } from '../block.ts';
import { COVERED_FILL, hatching, UNCOVERED_LOOK } from '../cell-looks.ts';
import { captioned, drawStamp } from '../furniture.ts';
import { INK, QUIET_INK } from '../ink.ts';
import { drawMonths } from '../month-chart.ts';
import type { Type } from '../page.ts';
import { sentenceBlocks } from '../sentence-blocks.ts';
import { element, type SvgNode } from '../svg.ts';
import { type TableColumn, tableBlock } from '../table-block.ts';
import type { Say } from '../words.ts';
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

const YEAR_COLUMNS: readonly TableColumn[] = [
  { share: 0.12, align: 'start' },
  // "no incident data" has to stand on one line.
  { share: 0.27, align: 'end' },
  { share: 0.18, align: 'end' },
  { share: 0.11, align: 'end' },
  { share: 0.16, align: 'end' },
  { share: 0.16, align: 'end' },
];

/**
 * Incidents by year: how many, how many within reach, and their band. Years without incidents have no share, and years
 * outside a record no figure at all.
 */
function yearTable(findings: Findings, say: Say, locale: Locale): SheetTable {
  const { years, data } = findings.byYear;
  return {
    title: say('years-title'),
    columns: [
      say('column-year'),
      say('column-incidents'),
      say('column-covered'),
      say('column-share'),
      say('column-certain'),
      say('column-possible'),
    ],
    rows: years.map((year, index) => {
      const known = entryAt(data, index);
      if (known !== 'known') return [String(year), say(known), '–', '–', '–', '–'];
      const { incidents, nominal, certain, possible } = coverageAt(findings, findings.byYear, index);
      const share = (part: number) => (incidents === 0 ? '–' : percentage(locale, part, incidents));
      return [
        String(year),
        integer(locale, incidents),
        integer(locale, nominal),
        share(nominal),
        share(certain),
        share(possible),
      ];
    }),
  };
}

interface Row {
  readonly name: string;
  readonly incidents: number;
  readonly covered: number;
  readonly words: string;
}

/** Incidents by perpetrator as figures: how many, how many within reach, and their band. */
function perpetratorTable(findings: Findings, say: Say, locale: Locale): SheetTable {
  return {
    title: say('perpetrators-title'),
    columns: [
      say('column-perpetrator'),
      say('column-incidents'),
      say('column-covered'),
      say('column-share'),
      say('column-certain'),
      say('column-possible'),
    ],
    rows: PERPETRATORS.flatMap((perpetrator, index) => {
      const { incidents, nominal, certain, possible } = coverageAt(findings, findings.byPerpetrator, index);
      if (incidents === 0) return [];
      const share = (part: number) => percentage(locale, part, incidents);
      return [
        [
          say(`perpetrator-${perpetrator}`),
          integer(locale, incidents),
          integer(locale, nominal),
          share(nominal),
          share(certain),
          share(possible),
        ],
      ];
    }),
  };
}

/** Bars of incidents by perpetrator, the part within reach first, with the figures and their band. */
function perpetratorBlock(findings: Findings, width: number, type: Type, say: Say, locale: Locale): Block {
  const rows: Row[] = perpetratorTable(findings, say, locale).rows.map(
    ([name = '', , , share = '', certain = '', possible = '']) => {
      const index = PERPETRATORS.findIndex(perpetrator => say(`perpetrator-${perpetrator}`) === name);
      const { incidents, nominal: covered } = coverageAt(findings, findings.byPerpetrator, index);
      const values = {
        covered: integer(locale, covered),
        incidents: integer(locale, incidents),
        share,
        certain,
        possible,
      };
      return { name, incidents, covered, words: say('perpetrator-row', values) };
    },
  );
  const most = Math.max(1, ...rows.map(row => row.incidents));
  const style = type.small;
  const step = style.size * 3.3;
  return {
    height: rows.length * step,
    draw: (x, y) => rows.flatMap((row, index) => drawRow(row, x, y + index * step, width, most, type)),
  };
}

function drawRow(
  { name, incidents, covered, words }: Row,
  x: number,
  y: number,
  width: number,
  most: number,
  type: Type,
): readonly SvgNode[] {
  const { size } = type.small;
  const top = y + size * 1.35;
  const height = size * 1.15;
  const whole = (incidents / most) * width;
  const near = (covered / most) * width;
  const nameStyle = { ...type.small, weight: 700 as const };
  const corners = [
    [x + near, top],
    [x + whole, top],
    [x + whole, top + height],
    [x + near, top + height],
  ] as const;
  const d =
    whole > near && UNCOVERED_LOOK.hatch
      ? hatching(corners, UNCOVERED_LOOK.hatch.spacing, UNCOVERED_LOOK.hatch.slope)
      : '';
  return [
    line(name, x, y + size, nameStyle),
    line(
      words,
      Math.max(x + widthOf(name, nameStyle) + size, x + width),
      y + size,
      { ...type.small, fill: QUIET_INK },
      'end',
    ),
    ...(whole > near
      ? [element('rect', { x: x + near, y: top, width: whole - near, height, fill: UNCOVERED_LOOK.fill })]
      : []),
    ...(d === ''
      ? []
      : [
          element('path', {
            d,
            stroke: UNCOVERED_LOOK.hatch?.stroke ?? INK,
            'stroke-width': 0.14,
            fill: 'none',
          }),
        ]),
    ...(near > 0 ? [element('rect', { x, y: top, width: near, height, fill: COVERED_FILL })] : []),
  ];
}
