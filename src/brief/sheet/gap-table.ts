import type { Gap } from '../../model/findings.ts';
import { awayFromPlace } from '../../model/place.ts';
import type { SheetTable } from '../../model/sheet.ts';
import { type BriefLocale, chosenKm, integer, measuredKm, shortSpan } from '../figures.ts';
import type { RankedGap } from '../release/ranking.ts';
import type { Released } from '../release/released.ts';
import type { TableColumn } from './table-block.ts';
import type { Say } from './words.ts';

export const GAP_COLUMNS: readonly TableColumn[] = [
  { share: 0.04, align: 'end' },
  { share: 0.285, align: 'start' },
  { share: 0.165, align: 'end' },
  { share: 0.085, align: 'end' },
  { share: 0.235, align: 'start' },
  { share: 0.29, align: 'start' },
];

/** The ranked gaps as they stand on the sheet; their numbers are those of the marks on the map. */
export function gapTable(
  rows: readonly RankedGap[],
  released: Released,
  say: Say,
  locale: BriefLocale,
): SheetTable {
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
function gapTitle({ findings, ranking }: Released, say: Say, locale: BriefLocale): string {
  const { distanceKm, gapsBy, halfLifeDays } = findings.settings;
  const title = say(`gaps-title-${gapsBy}`, { distance: chosenKm(locale, distanceKm) });
  return [
    title,
    ...(halfLifeDays === null ? [] : [say('gaps-by-age', { days: integer(locale, halfLifeDays) })]),
    ...(ranking.isWhole ? [] : [say('gaps-shown-only')]),
  ].join('; ');
}

/** Why a rank has no place and no figures. A cell that is withheld to protect others must not be told from them. */
function withheldText({ threshold, withheld }: Released, say: Say, locale: BriefLocale): string {
  return say(withheld.length > 0 ? 'gaps-withheld' : 'gaps-few', { k: integer(locale, threshold) });
}

/** Nearer than this the cell's centre is as good as the town. */
const AT_TOWN_KM = 1;

/** Where the middle of a gap's cell is: "12 km NW of Bria", or its grid reference where no town is known. */
function gapPlace({ town, mgrs }: Gap, locale: BriefLocale): string {
  if (!town) return mgrs;
  if (town.distanceKm < AT_TOWN_KM) return town.name;
  return awayFromPlace(locale, measuredKm(locale, town.distanceKm), town.bearingDegrees, town.name);
}
