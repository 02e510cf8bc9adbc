import type { Gap } from '../../../model/findings.ts';
import { awayFromPlace } from '../../../model/place.ts';
import type { SheetTable } from '../../../model/sheet.ts';
import type { Locale } from '../../../units/locale.ts';
import { chosenKm, integer, measuredKm, shortSpan } from '../../figures.ts';
import type { RankedGap } from '../../release/ranking.ts';
import type { Released } from '../../release/released.ts';
import { type Block, columns, paragraph, stack } from '../block.ts';
import { shownGaps } from '../gap-marks.ts';
import { drawMap } from '../map.ts';
import { legendBlock } from '../map-panel.ts';
import { type Box, fitType } from '../page.ts';
import { sentenceBlocks } from '../sentence-blocks.ts';
import { type TableColumn, tableBlock } from '../table-block.ts';
import type { Say } from '../words.ts';
import { type Arranged, arrange, type LayoutRequest, pictureWithLegend } from './layout.ts';
import { mapRequest } from './map.ts';

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
function withoutRows({ ranking, findings }: Released, say: Say, locale: Locale): string {
  if (ranking.rows.length > 0) return say('gaps-no-room');
  if (!ranking.isWhole || findings.counts.evaluated === 0) return say('no-gaps');
  return say('gaps-none', { distance: chosenKm(locale, findings.settings.distanceKm) });
}

const GAP_COLUMNS: readonly TableColumn[] = [
  { share: 0.04, align: 'end' },
  { share: 0.285, align: 'start' },
  { share: 0.165, align: 'end' },
  { share: 0.085, align: 'end' },
  { share: 0.235, align: 'start' },
  { share: 0.29, align: 'start' },
];

/** The ranked gaps as they stand on the sheet; their numbers are those of the marks on the map. */
function gapTable(rows: readonly RankedGap[], released: Released, say: Say, locale: Locale): SheetTable {
  const number = (value: number) => integer(locale, value);
  return {
    title: gapTitle(released, say, locale),
    columns: [
      say('gaps-number'),
      say('gaps-place'),
      say('gaps-uncovered'),
      say('gaps-deaths'),
      say('gaps-last'),
      say('gaps-base'),
    ],
    rows: rows.map(({ rank, gap }) => {
      if (gap === null) return [number(rank), withheldText(released, say, locale), '', '', '', ''];
      return [
        number(rank),
        gapPlace(gap, locale),
        say('of', { part: number(gap.uncoveredIncidents), whole: number(gap.incidents) }),
        number(gap.uncoveredFatalities),
        shortSpan(locale, gap.last),
        gap.base
          ? say('base-at', { base: gap.base.name, distance: measuredKm(locale, gap.base.distanceKm) })
          : say('no-base'),
      ];
    }),
  };
}

/** What the gaps are ranked by; which of them, where the withheld have no place in the ranking. */
function gapTitle({ findings, ranking }: Released, say: Say, locale: Locale): string {
  const { distanceKm, gapsBy, halfLifeDays } = findings.settings;
  const title = say(`gaps-title-${gapsBy}`, { distance: chosenKm(locale, distanceKm) });
  return [
    title,
    ...(halfLifeDays === null ? [] : [say('gaps-by-age', { days: integer(locale, halfLifeDays) })]),
    ...(ranking.isWhole ? [] : [say('gaps-shown-only')]),
  ].join('; ');
}

/** Why a rank has no place and no figures. A cell that is withheld to protect others must not be told from them. */
function withheldText({ threshold, withheld }: Released, say: Say, locale: Locale): string {
  return say(withheld.length > 0 ? 'gaps-withheld' : 'gaps-few', { k: integer(locale, threshold) });
}

/** Nearer than this the cell's centre is as good as the town. */
const AT_TOWN_KM = 1;

/** Where the middle of a gap's cell is: "12 km NW of Bria", or its grid reference where no town is known. */
function gapPlace({ town, mgrs }: Gap, locale: Locale): string {
  if (!town) return mgrs;
  if (town.distanceKm < AT_TOWN_KM) return town.name;
  return awayFromPlace(locale, measuredKm(locale, town.distanceKm), town.bearingDegrees, town.name);
}
