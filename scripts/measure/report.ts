import type { Findings, Groups } from '../../src/model/findings.ts';
import { PERPETRATORS } from '../../src/model/incidents.ts';
import type { Noticed, Remark, ValueMeaning } from '../../src/model/noticed.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Choices } from '../../src/model/selection.ts';
import type { Settings } from '../../src/model/settings.ts';
import type { SourceFormat } from '../../src/model/source.ts';
import { entryAt } from '../../src/units/at.ts';
import { type Day, isoFromDay } from '../../src/units/day.ts';

/** What the files held, beside the findings. */
interface ReportedFiles {
  readonly problems: readonly Problem[];
  readonly refused: number;
  readonly readings: readonly FileReading[];
  readonly overlaps: ReturnType<typeof overlapReports>;
}

/** The object that `--json` prints, from the findings and the refused rows of all files. */
export function reportOf(
  findings: Findings,
  distancesKm: readonly number[],
  { problems, refused, readings, overlaps }: ReportedFiles,
) {
  const { settings, record, incidentRecord, counts, overall, byYear } = findings;
  return {
    settings: {
      mission: settings.mission,
      countries: settings.countries,
      where: settings.divisions ?? [],
      kinds: settings.kinds,
      perpetrators: settings.perpetrators,
      actors: settings.actors,
      minimumFatalities: settings.minimumFatalities,
      maximumRadiusKm: settings.maximumRadiusKm,
      bases: settings.siteClasses,
      from: isoOrNull(settings.from),
      to: isoOrNull(settings.to),
      resolution: settings.resolution,
      holdMonths: settings.holdMonths,
      basesListedUntil: isoOrNull(settings.basesListedUntil),
      incidentsFrom: isoOrNull(settings.incidentsFrom),
      incidentsTo: isoOrNull(settings.incidentsTo),
    },
    // The day of `to` is no longer in the record: there the sources stop saying where the bases were.
    record: { from: isoOrNull(record.at(0)?.from), to: isoOrNull(record.at(-1)?.to) },
    // Both days included, as the record of incidents is defined (METHODS, section 1).
    incidentRecord: {
      from: isoOrNull(incidentRecord?.from),
      to: incidentRecord ? isoFromDay(incidentRecord.to - 1) : null,
    },
    asOf: isoOrNull(findings.asOf),
    counts,
    ...groupReport(overall, 0, distancesKm),
    byPerpetrator: Object.fromEntries(
      PERPETRATORS.map((name, group) => [name, groupReport(findings.byPerpetrator, group, distancesKm)]),
    ),
    byYear: byYear.years.map((year, group) => {
      const data = entryAt(byYear.data, group);
      return { year, data, ...(data === 'known' ? groupReport(byYear, group, distancesKm) : NOTHING_KNOWN) };
    }),
    cells: cellReports(findings, distancesKm),
    bases: findings.bases.map((base, group) => ({
      name: base.name,
      mission: base.mission,
      latitude: base.latitude,
      longitude: base.longitude,
      nearestTo: entryAt(findings.byBase.incidents, group),
      presences: base.presences.map(({ from, to, strength }) => ({
        from: isoOrNull(from),
        to: isoOrNull(to),
        strength,
      })),
    })),
    // `problems` has the first of each file.
    refusedRows: refused,
    readings,
    overlaps,
    problems,
  };
}

/** A year outside a record: no figure of it is known, not even 0. */
const NOTHING_KNOWN = {
  incidents: null,
  fatalities: null,
  distance: { medianKm: null, p90Km: null },
  coverage: [],
};

export type Report = ReturnType<typeof reportOf>;

/** `null`: no limit, as with a base that is still open. */
function isoOrNull(day: Day | null | undefined): string | null {
  return day === null || day === undefined ? null : isoFromDay(day);
}

function groupReport(groups: Groups, group: number, distancesKm: readonly number[]) {
  return {
    incidents: entryAt(groups.incidents, group),
    fatalities: entryAt(groups.fatalities, group),
    distance: { medianKm: entryAt(groups.medianKm, group), p90Km: entryAt(groups.p90Km, group) },
    coverage: groups.coverage
      .filter(column => distancesKm.includes(column.km))
      .map(column => ({
        km: column.km,
        incidents: {
          nominal: entryAt(column.nominal, group),
          certain: entryAt(column.certain, group),
          possible: entryAt(column.possible, group),
          expected: entryAt(column.expected, group),
        },
        fatalities: { nominal: entryAt(column.fatalities, group) },
      })),
  };
}

function cellReports({ cells, bases }: Findings, distancesKm: readonly number[]) {
  const columns = cells.coverage.filter(column => distancesKm.includes(column.km));
  return cells.cell.map((cell, group) => {
    const incidents = entryAt(cells.incidents, group);
    const nearestBase = entryAt(cells.nearestBase, group);
    return {
      cell,
      incidents,
      fatalities: entryAt(cells.fatalities, group),
      uncovered: Object.fromEntries(
        columns.map(column => [String(column.km), incidents - entryAt(column.nominal, group)]),
      ),
      nearestBase: nearestBase < 0 ? null : entryAt(bases, nearestBase).name,
      distanceKm: entryAt(cells.distanceKm, group),
      // The last incident was on one of the days from the one to the other; most often they are the same.
      lastDateFrom: isoFromDay(entryAt(cells.lastFrom, group)),
      lastDate: isoFromDay(entryAt(cells.lastTo, group)),
    };
  });
}

/** What `--json` tells of how one file was read, beside its refused rows. */
export interface FileReading extends Pick<Noticed, 'kinds' | 'perpetrators' | 'remarks'> {
  readonly file: string;
  readonly format: SourceFormat;
}

const REMARKS: Record<Remark['remark'], string> = {
  'far-date': 'dated before 1900 or more than ten years ahead, and not counted',
  'far-closing': 'closing more than ten years ahead, and taken as still open',
  'low-above-high': 'with a low estimate of fatalities above the high one, and taken as it is',
};

/** The pairs of files that tell of the same violence, by name. */
export function overlapReports(overlaps: Choices['overlaps'], fileOf: ReadonlyMap<string, string>) {
  return overlaps.map(({ sourceIds, first, last, countries }) => ({
    files: sourceIds.map(id => fileOf.get(id) ?? id),
    from: isoFromDay(first),
    to: isoFromDay(last),
    countries,
  }));
}

/** The same for reading: what words were taken for, what is remarkable, and what may count twice. */
export function noteLines(
  readings: readonly FileReading[],
  overlaps: ReturnType<typeof overlapReports>,
): readonly string[] {
  const ofFiles = readings.flatMap(({ file, format, kinds, perpetrators, remarks }) => [
    ...(format === 'incident-list'
      ? [meaningLine(file, 'kinds of events', kinds), meaningLine(file, 'perpetrators', perpetrators)]
      : leftOutLine(file, kinds)),
    ...remarks.map(remark => remarkLine(file, remark)),
  ]);
  const twice = overlaps.map(
    ({ files, from, to, countries }) =>
      `  ${files.join(' and ')} both tell of violence ${countries.length > 0 ? `in ${countries.join(', ')}` : 'at the same places'} ` +
      `from ${from} to ${to}: an incident that stands in both counts twice`,
  );
  return [...twice, ...ofFiles];
}

function meaningLine(file: string, what: string, values: readonly ValueMeaning<string>[]): string {
  const words = values.map(
    ({ value, rows, meaning, isCertain }) =>
      `${value === null ? 'all others' : value || 'no word'} (${rows}) ${meaning}${isCertain ? '' : '?'}`,
  );
  return `  ${file}, ${what}: ${words.join('; ')}`;
}

function leftOutLine(file: string, kinds: readonly ValueMeaning<string>[]): readonly string[] {
  return kinds.length === 0
    ? []
    : [`  ${file}, left out: ${kinds.map(({ value, rows }) => `${value} (${rows})`).join('; ')}`];
}

function remarkLine(file: string, { remark, rows, examples }: Remark): string {
  const shown = examples.map(({ row }) => row).join(', ');
  const more = rows > examples.length ? ' and others' : '';
  return `  ${file}, ${rows} ${rows === 1 ? 'row' : 'rows'} ${REMARKS[remark]}: ${shown}${more}`;
}

interface AreaReport {
  readonly name: string;
  readonly incidents: number;
  readonly fatalities: number;
  /** Incidents within each distance, by the distance in kilometres. */
  readonly within: Readonly<Record<string, number>>;
  readonly certain: Readonly<Record<string, number>>;
  readonly possible: Readonly<Record<string, number>>;
}

/**
 * Every area with evaluated incidents, the most incidents first, and the incidents that lie in none: together they are
 * all. Each is measured as it would be alone.
 */
export function areaReports(
  divisions: readonly string[],
  settings: Settings,
  distancesKm: readonly number[],
  measured: (settings: Settings) => Findings,
): { readonly areas: readonly AreaReport[]; readonly outsideAreas: AreaReport | null } {
  const reports = (settings.divisions ?? divisions)
    .map(name => areaReport(name, measured({ ...settings, divisions: [name] }).overall, distancesKm))
    .filter(({ incidents }) => incidents > 0)
    .sort((a, b) => b.incidents - a.incidents || (a.name < b.name ? -1 : 1));
  return {
    areas: reports.filter(({ name }) => name !== ''),
    outsideAreas: reports.find(({ name }) => name === '') ?? null,
  };
}

function areaReport(name: string, overall: Groups, distancesKm: readonly number[]): AreaReport {
  const { incidents, fatalities, coverage } = groupReport(overall, 0, distancesKm);
  const by = (of: 'nominal' | 'certain' | 'possible') =>
    Object.fromEntries(coverage.map(({ km, incidents: within }) => [String(km), within[of]]));
  return {
    name,
    incidents,
    fatalities,
    within: by('nominal'),
    certain: by('certain'),
    possible: by('possible'),
  };
}
