import type { Findings } from '../../model/findings.ts';
import type { SheetTable } from '../../model/sheet.ts';
import { type BriefLocale, integer, percentage } from '../figures.ts';
import type { TableColumn } from './table-block.ts';
import type { Say } from './words.ts';

export const YEAR_COLUMNS: readonly TableColumn[] = [
  { share: 0.14, align: 'start' },
  { share: 0.18, align: 'end' },
  { share: 0.2, align: 'end' },
  { share: 0.12, align: 'end' },
  { share: 0.18, align: 'end' },
  { share: 0.18, align: 'end' },
];

/** Incidents by year: how many, how many within reach, and their band. Years without incidents have no share. */
export function yearTable(findings: Findings, say: Say, locale: BriefLocale): SheetTable {
  const { years, incidents, coverage } = findings.byYear;
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
