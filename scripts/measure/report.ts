import type { Findings, Groups } from '../../src/model/findings.ts';
import { PERPETRATORS } from '../../src/model/incidents.ts';
import type { Problem } from '../../src/model/problem.ts';
import { type Day, isoFromDay } from '../../src/units/day.ts';
import type { FileReading, overlapReports } from './notes.ts';

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
    byYear: byYear.years.map((year, group) => ({
      year,
      data: byYear.data[group],
      ...(byYear.data[group] === 'known' ? groupReport(byYear, group, distancesKm) : NOTHING_KNOWN),
    })),
    cells: cellReports(findings, distancesKm),
    bases: findings.bases.map((base, group) => ({
      name: base.name,
      mission: base.mission,
      latitude: base.latitude,
      longitude: base.longitude,
      nearestTo: findings.byBase.incidents[group],
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
    incidents: groups.incidents[group],
    fatalities: groups.fatalities[group],
    distance: { medianKm: groups.medianKm[group], p90Km: groups.p90Km[group] },
    coverage: groups.coverage
      .filter(column => distancesKm.includes(column.km))
      .map(column => ({
        km: column.km,
        incidents: {
          nominal: column.nominal[group],
          certain: column.certain[group],
          possible: column.possible[group],
          expected: column.expected[group],
        },
        fatalities: { nominal: column.fatalities[group] },
      })),
  };
}

function cellReports({ cells, bases }: Findings, distancesKm: readonly number[]) {
  const columns = cells.coverage.filter(column => distancesKm.includes(column.km));
  return cells.cell.map((cell, group) => ({
    cell,
    incidents: cells.incidents[group],
    fatalities: cells.fatalities[group],
    uncovered: Object.fromEntries(
      columns.map(column => [String(column.km), cells.incidents[group] - column.nominal[group]]),
    ),
    nearestBase: bases[cells.nearestBase[group]]?.name ?? null,
    distanceKm: cells.distanceKm[group],
    // The last incident was on one of the days from the one to the other; most often they are the same.
    lastDateFrom: isoFromDay(cells.lastFrom[group]),
    lastDate: isoFromDay(cells.lastTo[group]),
  }));
}
