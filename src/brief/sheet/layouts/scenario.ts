import type { SheetTable } from '../../../model/sheet.ts';
import type { Locale } from '../../../units/locale.ts';
import { integer, writtenDay } from '../../figures.ts';
import { allOrFitting, type Block, paragraph, stack } from '../block.ts';
import { captioned } from '../furniture.ts';
import type { PlanInput } from '../input.ts';
import { drawMap } from '../map.ts';
import { basesOfPlan } from '../map-bases.ts';
import { legendColumn } from '../map-panel.ts';
import type { MapRequest } from '../map-request.ts';
import { type Box, fitType, type Page, type Type } from '../page.ts';
import { sentenceBlocks } from '../sentence-blocks.ts';
import { type TableColumn, tableBlock } from '../table-block.ts';
import type { Say } from '../words.ts';
import { neededPlan, planMap } from './before-after.ts';
import { type Arranged, arrange, type LayoutRequest, pictureWithLegend, split } from './layout.ts';

/** A plan on a map: what it changes, where its people come from, and how it did on later incidents. */
export function scenarioLayout(request: LayoutRequest): Arranged {
  const { input, say, locale } = request;
  const { plan } = neededPlan(request);
  const { release } = input.settings;
  const mapIn = (box: Box): MapRequest => planMap(request, box);
  const changes = changeTable(plan, say, locale);
  const ledger = release.baseStrengths ? ledgerTable(plan, say, locale) : null;
  const share = SHARES.find(each => isRoomy(request, mapIn, changes, ledger, each)) ?? LEAST_SHARE;
  const { picture, panel } = arrange(request, share, (beside, width, height) =>
    panelBlock(request, mapIn(beside), changes, ledger, width, height),
  );
  const nodes = drawMap(mapIn(picture));
  return {
    nodes: [...nodes, ...panel],
    picture: pictureWithLegend(nodes, picture, mapIn(picture)),
    tables: ledger ? [changes, ledger] : [changes],
  };
}

/** Shares of the width for the map: the widest beside which everything can be said in letters of full size. */
const SHARES = [0.62, 0.55];
const LEAST_SHARE = 0.47;

function isRoomy(
  request: LayoutRequest,
  mapIn: (box: Box) => MapRequest,
  changes: SheetTable,
  ledger: SheetTable | null,
  share: number,
): boolean {
  const { body, page, type } = request;
  const { picture, panel } = split(body, page, share);
  const { wordsWidth, legendWidth } = columnsOf(page, panel.width);
  const words = wordBlocks(request, type, changes, ledger, wordsWidth).map(({ block }) => block);
  const legend = legendColumn(mapIn(picture), legendWidth, 0);
  return Math.max(stack(words, wordGap(page)).height, legend.height) <= panel.height;
}

function columnsOf({ text, portrait }: Page, whole: number) {
  const between = text * 1.4;
  const wordsWidth = (whole - between) * (portrait ? 0.54 : 0.62);
  return { between, wordsWidth, legendWidth: whole - between - wordsWidth };
}

const wordGap = ({ text }: Page) => text * 0.6;

function wordBlocks(
  request: LayoutRequest,
  type: Type,
  changes: SheetTable,
  ledger: SheetTable | null,
  width: number,
) {
  const smaller = { ...request, type };
  return [
    ...sentenceBlocks(request.sentences, width, type),
    { block: titled(smaller, changes, CHANGE_COLUMNS, width), importance: 2 },
    { block: ledgerBlock(smaller, ledger, width), importance: 4 },
  ];
}

/** Words and tables to one side, the legend to the other: narrow beside the map, half the page below it. */
function panelBlock(
  request: LayoutRequest,
  map: MapRequest,
  changes: SheetTable,
  ledger: SheetTable | null,
  whole: number,
  height: number,
): Block {
  const { page } = request;
  const gap = wordGap(page);
  const { between, wordsWidth: width, legendWidth } = columnsOf(page, whole);
  const words = fitType(request.type, height, type => {
    const blocks = wordBlocks(request, type, changes, ledger, width);
    return allOrFitting(blocks, gap, height, type.body.size > request.type.body.size * LEAST_WORDS);
  });
  const legend = fitType(request.type, height, (type, factor) =>
    legendColumn({ ...map, type, text: page.text * factor }, legendWidth, height),
  );
  return {
    height: Math.max(words.height, legend.height),
    draw: (x, y) =>
      page.portrait
        ? [...words.draw(x, y), ...legend.draw(x + width + between, y)]
        : [...legend.draw(x, y), ...words.draw(x + legendWidth + between, y)],
  };
}

/** Words are made smaller down to this before some are left out. */
const LEAST_WORDS = 0.75;

function titled(
  { type, say }: LayoutRequest,
  table: SheetTable,
  looks: readonly TableColumn[],
  width: number,
): Block {
  const rows =
    table.rows.length === 0
      ? paragraph(say('no-changes'), width, type.small)
      : tableBlock(table, looks.slice(0, table.columns.length), width, type.small);
  return stack([captioned(table.title, width, type.heading), rows], 0.3);
}

function ledgerBlock(request: LayoutRequest, ledger: SheetTable | null, width: number): Block {
  const { type, say } = request;
  if (ledger) return titled(request, ledger, LEDGER_COLUMNS, width);
  return stack(
    [captioned(say('ledger-title'), width, type.heading), paragraph(say('ledger-kept'), width, type.small)],
    0.3,
  );
}

const CHANGE_COLUMNS: readonly TableColumn[] = [
  { share: 0.5, align: 'start' },
  { share: 0.2, align: 'start' },
  { share: 0.3, align: 'start' },
];

/** What a plan does with bases: only those it does something with. */
export function changeTable(plan: PlanInput, say: Say, locale: Locale): SheetTable {
  const rows = basesOfPlan(plan).flatMap(({ base, change }) => (change === 'kept' ? [] : [{ base, change }]));
  const written = rows.map(({ base, change }) => {
    const from = base.from === null ? '' : say('from-day', { day: writtenDay(locale, base.from) });
    const to = base.to === null ? '' : say('to-day', { day: writtenDay(locale, base.to - 1) });
    return [base.name, say(`done-${change}`), [from, to].filter(text => text !== '').join(' ')];
  });
  const isDated = written.some(row => row[2] !== '');
  const columns = [say('column-base'), say('column-change'), say('column-dates')];
  return {
    title: say('changes-title'),
    columns: isDated ? columns : columns.slice(0, 2),
    rows: isDated ? written : written.map(row => row.slice(0, 2)),
  };
}

const LEDGER_COLUMNS: readonly TableColumn[] = [
  { share: 0.46, align: 'start' },
  { share: 0.18, align: 'end' },
  { share: 0.18, align: 'end' },
  { share: 0.18, align: 'end' },
];

/** Where the people of a plan come from; the bases whose strength it leaves alone are one line. For a release of strengths only. */
function ledgerTable({ findings: { ledger } }: PlanInput, say: Say, locale: Locale): SheetTable {
  const number = (value: number | null) => (value === null ? say('unknown') : integer(locale, value));
  const signed = (value: number) =>
    value > 0 ? `+${integer(locale, value)}` : integer(locale, value).replace('-', '\u2212');
  const moved = ledger.rows.filter(row => row.moved !== 0);
  const { total } = ledger;
  return {
    title: say('ledger-title'),
    columns: [say('column-base'), say('column-before'), say('column-moved'), say('column-after')],
    rows: [
      ...moved.map(row => [row.name, number(row.before), signed(row.moved), number(row.after)]),
      [
        total.unknown > 0
          ? say('ledger-total-known', { unknown: integer(locale, total.unknown) }, total.unknown)
          : say('ledger-total'),
        number(total.before),
        signed(total.moved),
        number(total.after),
      ],
    ],
  };
}
