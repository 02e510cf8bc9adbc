import type { Findings } from '../../model/findings.ts';
import { PERPETRATORS } from '../../model/incidents.ts';
import type { SheetTable } from '../../model/sheet.ts';
import { type BriefLocale, integer, percentage } from '../figures.ts';
import { type Block, line, widthOf } from './block.ts';
import { hatching } from './cell-shapes.ts';
import { COVERED_FILL, UNCOVERED_LOOK } from './chart-looks.ts';
import { INK, QUIET_INK } from './ink.ts';
import type { Type } from './page.ts';
import { element, type SvgNode } from './svg.ts';
import type { Say } from './words.ts';

interface Row {
  readonly name: string;
  readonly incidents: number;
  readonly covered: number;
  readonly words: string;
}

/** Incidents by perpetrator as figures: how many, how many within reach, and their band. */
export function perpetratorTable(findings: Findings, say: Say, locale: BriefLocale): SheetTable {
  const column = findings.byPerpetrator.coverage.find(each => each.km === findings.settings.distanceKm);
  const share = (part: number | undefined, whole: number) => percentage(locale, part ?? 0, whole);
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
      const incidents = findings.byPerpetrator.incidents[index] ?? 0;
      if (incidents === 0) return [];
      return [
        [
          say(`perpetrator-${perpetrator}`),
          integer(locale, incidents),
          integer(locale, column?.nominal[index] ?? 0),
          share(column?.nominal[index], incidents),
          share(column?.certain[index], incidents),
          share(column?.possible[index], incidents),
        ],
      ];
    }),
  };
}

/** Bars of incidents by perpetrator, the part within reach first, with the figures and their band. */
export function perpetratorBlock(
  findings: Findings,
  width: number,
  type: Type,
  say: Say,
  locale: BriefLocale,
): Block {
  const column = findings.byPerpetrator.coverage.find(each => each.km === findings.settings.distanceKm);
  const rows: Row[] = perpetratorTable(findings, say, locale).rows.map(
    ([name = '', , , share = '', certain = '', possible = '']) => {
      const index = PERPETRATORS.findIndex(perpetrator => say(`perpetrator-${perpetrator}`) === name);
      const incidents = findings.byPerpetrator.incidents[index] ?? 0;
      const covered = column?.nominal[index] ?? 0;
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
