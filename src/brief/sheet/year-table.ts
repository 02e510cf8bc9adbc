import type { Findings } from '../../model/findings.ts';
import type { SheetTable } from '../../model/sheet.ts';
import { type BriefLocale, integer, percentage } from '../figures.ts';
import type { TableColumn } from './table-block.ts';
import type { Say } from './words.ts';

export const YEAR_COLUMNS: readonly TableColumn[] = [
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
export function yearTable(findings: Findings, say: Say, locale: BriefLocale): SheetTable {
  const { years, incidents, coverage, data } = findings.byYear;
  const column = coverage.find(each => each.km === findings.settings.distanceKm);
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
      const known = data[index] ?? 'no-incident-data';
      if (known !== 'known') return [String(year), say(known), '–', '–', '–', '–'];
      const whole = incidents[index] ?? 0;
      const share = (part: number | undefined) => (whole === 0 ? '–' : percentage(locale, part ?? 0, whole));
      return [
        String(year),
        integer(locale, whole),
        integer(locale, column?.nominal[index] ?? 0),
        share(column?.nominal[index]),
        share(column?.certain[index]),
        share(column?.possible[index]),
      ];
    }),
  };
}
