import { sentences } from '../../src/brief/sentences.ts';
import type { Findings } from '../../src/model/findings.ts';
import englishWords from '../../src/ui/words/en.json' with { type: 'json' };
import type { Report } from './report.ts';
import { noteLines } from './report.ts';

const { problems: words } = englishWords;

const LONGEST_LIST = 20;

/** The report for reading: what was found in sentences, then the tables behind them. */
export function textOf(findings: Findings, report: Report): string {
  const { counts, record, problems, refusedRows } = report;
  const refused = problems.map(
    ({ file, row, field, value, reason }) =>
      `  ${file}, row ${row}, ${field}: ${words.refusal[reason]}${value === '' ? '' : ` (${value})`}`,
  );
  return [
    ...sentences(findings, 'en').map(sentence => sentence.text),
    '',
    ...(report.settings.where.length > 0 ? [`Where              ${report.settings.where.join(', ')}`] : []),
    `Deployment record  ${spanText(record)} (that day not included)`,
    `Incident record    ${spanText(report.incidentRecord)}`,
    `End of the period  ${report.asOf ?? 'none'}`,
    `Incident rows      ${counts.rows} = ${counts.taken} taken + ${counts.leftOut} left out + ${counts.refused} refused`,
    '',
    ...coverageTable('All incidents', report),
    ...Object.entries(report.byPerpetrator)
      .filter(([, group]) => group.incidents > 0)
      .flatMap(([name, group]) => coverageTable(`Perpetrator: ${name}`, group)),
    ...section('Areas by incidents out of reach', cellLines(findings, report)),
    ...section(
      'Bases, and how many incidents each was the nearest to',
      report.bases.map(base => `  ${String(base.nearestTo).padStart(6)}  ${base.name}`),
    ),
    ...section(
      'How the files were read (a question mark: please check)',
      noteLines(report.readings, report.overlaps),
    ),
    ...section('Refused rows', refused, refusedRows),
  ].join('\n');
}

function spanText({ from, to }: Report['record']): string {
  return from === null ? 'none' : `${from} to ${to}`;
}

/** `all`: how many there are, where they are too many even for `--json`. */
function section(title: string, lines: readonly string[], all = lines.length): readonly string[] {
  if (lines.length === 0) return [];
  const more = all - LONGEST_LIST;
  const has = all > lines.length ? `the first ${lines.length}` : 'all';
  return [
    title,
    ...lines.slice(0, LONGEST_LIST),
    ...(more > 0 ? [`  and ${more} more (--json has ${has})`] : []),
    '',
  ];
}

function coverageTable(
  title: string,
  group: Pick<Report, 'incidents' | 'fatalities' | 'distance' | 'coverage'>,
): readonly string[] {
  const { medianKm, p90Km } = group.distance;
  const row = (cells: readonly (string | number)[]) => cells.map(cell => String(cell).padStart(10)).join('');
  return [
    `${title}: ${group.incidents} incidents, ${group.fatalities} deaths, ` +
      `median ${kilometres(medianKm)}, 90th percentile ${kilometres(p90Km)}`,
    row(['within km', 'incidents', 'certain', 'possible', 'expected', 'deaths']),
    ...group.coverage.map(({ km, incidents, fatalities }) =>
      row([
        km,
        incidents.nominal,
        incidents.certain,
        incidents.possible,
        incidents.expected.toFixed(1),
        fatalities.nominal,
      ]),
    ),
    '',
  ];
}

function cellLines({ settings }: Findings, { cells }: Report): readonly string[] {
  const km = String(settings.distanceKm);
  return cells
    .map(cell => ({ ...cell, beyond: uncoveredAt(cell, km) }))
    .filter(({ beyond }) => beyond > 0)
    .sort((a, b) => b.beyond - a.beyond || b.fatalities - a.fatalities)
    .map(
      cell =>
        `  ${cell.cell}  ${cell.beyond} of ${cell.incidents} incidents beyond ${km} km, ` +
        `${cell.fatalities} deaths, last ${lastDate(cell)}; ` +
        (cell.nearestBase === null
          ? 'no active base'
          : `${cell.nearestBase} ${kilometres(cell.distanceKm)} away at the end`),
    );
}

function uncoveredAt({ uncovered }: Report['cells'][number], km: string): number {
  const incidents = uncovered[km];
  if (incidents === undefined) throw new RangeError(`nothing measured at ${km} km`);
  return incidents;
}

function lastDate({ lastDateFrom, lastDate }: Report['cells'][number]): string {
  return lastDateFrom === lastDate ? lastDate : `${lastDateFrom} to ${lastDate}`;
}

function kilometres(km: number | null): string {
  return km === null ? 'none' : `${km.toFixed(1)} km`;
}
