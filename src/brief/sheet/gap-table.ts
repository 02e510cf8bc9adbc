import type { Gap } from '../../model/findings.ts';
import { awayFromPlace } from '../../model/place-words.ts';
import type { Settings } from '../../model/settings.ts';
import type { SheetTable } from '../../model/sheet.ts';
import { type BriefLocale, chosenKm, integer, measuredKm, shortSpan } from '../figures.ts';
import type { TableColumn } from './table-block.ts';
import type { Say } from './words.ts';

export const GAP_COLUMNS: readonly TableColumn[] = [
  { share: 0.05, align: 'end' },
  { share: 0.27, align: 'start' },
  { share: 0.16, align: 'end' },
  { share: 0.09, align: 'end' },
  { share: 0.24, align: 'start' },
  { share: 0.29, align: 'start' },
];

/** The ranked gaps as they stand on the sheet; their numbers are those of the marks on the map. */
export function gapTable(
  gaps: readonly Gap[],
  { distanceKm, gapsBy }: Pick<Settings, 'distanceKm' | 'gapsBy'>,
  say: Say,
  locale: BriefLocale,
): SheetTable {
  const number = (value: number) => integer(locale, value);
  return {
    title: say(`gaps-title-${gapsBy}`, { distance: chosenKm(locale, distanceKm) }),
    columns: [
      say('gaps-number'),
      say('gaps-place'),
      say('gaps-uncovered'),
      say('gaps-deaths'),
      say('gaps-last'),
      say('gaps-base'),
    ],
    rows: gaps.map((gap, index) => [
      number(index + 1),
      gapPlace(gap, locale),
      say('of', { part: number(gap.uncoveredIncidents), whole: number(gap.incidents) }),
      number(gap.uncoveredFatalities),
      shortSpan(locale, gap.last),
      gap.base
        ? say('base-at', { base: gap.base.name, distance: measuredKm(locale, gap.base.distanceKm) })
        : say('no-base'),
    ]),
  };
}

/** Nearer than this the cell's centre is as good as the town. */
const AT_TOWN_KM = 1;

/** Where the middle of a gap's cell is: "12 km NW of Bria", or its grid reference where no town is known. */
function gapPlace({ town, mgrs }: Gap, locale: BriefLocale): string {
  if (!town) return mgrs;
  if (town.distanceKm < AT_TOWN_KM) return town.name;
  return awayFromPlace(locale, measuredKm(locale, town.distanceKm), town.bearingDegrees, town.name);
}
