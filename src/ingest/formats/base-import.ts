import { group } from 'd3-array';
import {
  type DeploymentMap,
  MISSION_OF_A_LIST,
  type MissionRecord,
  type SiteClass,
  type SourceSite,
  type Strength,
} from '../../model/deployment.ts';
import type { MapSeries } from '../../model/noticed.ts';
import { entryAt } from '../../units/at.ts';
import type { Day } from '../../units/day.ts';
import { fieldAt, LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import { isBlank } from '../values/cell.ts';
import { type PlaceReader, placeReader } from './place-reader.ts';
import { isRefusal, type TableImport } from './table-format.ts';

/** What a row of any table of bases says. */
export interface BaseRow {
  readonly mission: string;
  readonly name: string;
  readonly country: string;
  /** Degrees north and east. */
  readonly latitude: number;
  readonly longitude: number;
  readonly strength: Strength;
}

/** What the rows of one format of bases are, beyond what those of all of them are. `Time`: what they say of when. */
export interface BaseRows<Time extends object> {
  /** Positions of the columns that every table of bases has; -1: none. */
  readonly at: Readonly<Record<'name' | 'mission' | 'country' | 'strength', number>>;
  /** What may not be blank, in the order in which it is looked at. */
  readonly required: readonly ('name' | 'mission')[];
  /** The mission of all rows where no column says it. */
  readonly missionOfAll: string | null;
  /** Blanks around names and missions are no part of them. */
  readonly trimsNames: boolean;
  readonly place: PlaceReader;
  /** People of a base; NaN for what is no number of people. */
  strengthOf(text: string): number;
  /** When a row says that the base was there, or why that cannot be read. */
  readTime(fields: readonly string[]): Time | Refusal;
  /** What that stands for; `left-out` where it is to be confirmed first. */
  confirmed(time: Time, fields: readonly string[], row: number): Time | typeof LEFT_OUT;
  add(base: BaseRow, time: Time, fields: readonly string[], row: number): void;
  missions(): readonly MissionRecord[];
  /** What the maps of a table of one's own are, where it gives maps. */
  series?(): MapSeries | null;
}

/** What a table of one's own may tell of its bases, whatever it tells of when, in the order in which that is looked for. */
export const OWN_BASE_ROLES = {
  strength: 'strength',
  name: 'name',
  mission: 'mission',
  country: 'country',
  kind: 'base-kind',
} as const;

/** How the bases of a table of one's own are named and placed; without a column of missions, all are of one. */
export function ownBases(
  table: TableImport,
  at: BaseRows<object>['at'],
): Pick<BaseRows<object>, 'at' | 'required' | 'missionOfAll' | 'trimsNames' | 'place'> {
  return {
    at,
    required: at.mission < 0 ? ['name'] : ['name', 'mission'],
    missionOfAll: at.mission < 0 ? MISSION_OF_A_LIST : null,
    trimsNames: true,
    place: placeReader(table),
  };
}

/** Takes rows as bases: who and where, when, and how many. */
export function baseSink<Time extends object>(table: TableImport, rows: BaseRows<Time>): RowSink {
  const { at, place } = rows;
  const nameIn = (fields: readonly string[], column: number) =>
    rows.trimsNames ? fieldAt(fields, column).trim() : fieldAt(fields, column);

  function missing(fields: readonly string[]): Refusal | null {
    for (const what of rows.required) {
      const text = fieldAt(fields, at[what]);
      // A place may be called "None"; a mission is not.
      const isMissing = what === 'name' ? text.trim() === '' : isBlank(text);
      if (isMissing) return table.refuse(fields, at[what], `${what}-missing`);
    }
    return null;
  }

  return {
    take(fields, row) {
      const refusal = missing(fields) ?? place.read(fields);
      if (refusal) return refusal;
      const time = rows.readTime(fields);
      if (isRefusal(time)) return time;
      const people = fieldAt(fields, at.strength);
      const strength = isBlank(people) ? null : rows.strengthOf(people);
      if (strength !== null && !(strength >= 0)) return table.refuse(fields, at.strength, 'strength-invalid');
      const confirmed = rows.confirmed(time, fields, row);
      if (confirmed === LEFT_OUT) return LEFT_OUT;
      const base = {
        mission: table.keep(rows.missionOfAll ?? nameIn(fields, at.mission)),
        name: table.keep(nameIn(fields, at.name)),
        country: table.keep(fieldAt(fields, at.country)),
        latitude: place.latitude,
        longitude: place.longitude,
        strength,
      };
      rows.add(base, confirmed, fields, row);
      table.took(fields);
      return null;
    },
    finish() {
      const data = { role: 'deployments', deployments: { missions: rows.missions() } } as const;
      return table.finished(data, rows.series && { series: rows.series() });
    },
  };
}

/** One taken row: one location, or part of one, on one map. */
export interface MapRow extends Omit<SourceSite, 'sourceRows'> {
  readonly mission: string;
  readonly month: Day;
  readonly title: string;
  /** The row repeats troops that another row of the same location counts already. */
  readonly geosplit: boolean;
  readonly row: number;
}

/** The missions of the rows, in the order in which they first appear, each with its maps in order of month. */
export function missionsFromRows(rows: readonly MapRow[]): MissionRecord[] {
  const byMission = group(rows, row => row.mission);
  return [...byMission].map(([mission, rowsOfMission]) => {
    const byMonth = group(rowsOfMission, row => row.month);
    const months = [...byMonth].sort(([a], [b]) => a - b);
    return { type: 'snapshots', mission, maps: months.map(([month, those]) => mapOfMonth(month, those)) };
  });
}

/**
 * The map of one month: of several, the highest revision. Titles with the same revision are the same map, spelt twice.
 * Rows of a superseded map were taken, but say nothing about this month any more.
 */
function mapOfMonth(month: Day, rows: readonly MapRow[]): DeploymentMap {
  const revisions = new Map(
    [...new Set(rows.map(row => row.title))].map(title => [title, parseMapRevision(title)]),
  );
  const newest = [...revisions.values()].reduce((a, b) => (compareRevisions(b, a) > 0 ? b : a));
  const current = rows.filter(row => {
    const revision = revisions.get(row.title);
    return revision !== undefined && compareRevisions(revision, newest) === 0;
  });
  const sites = group(current, siteKey);
  return { month, title: entryAt(current, 0).title, sites: [...sites.values()].map(mergedSite) };
}

/** Rows with one name and the same coordinates (to a tenth of a metre) are one location. */
function siteKey(row: MapRow): string {
  return `${row.name}\n${row.latitude.toFixed(6)}\n${row.longitude.toFixed(6)}`;
}

function mergedSite(rows: readonly MapRow[]): SourceSite {
  const first = entryAt(rows, 0);
  const strength = mergedStrength(rows);
  const classes = [...new Set(rows.flatMap(row => row.classes))].filter(siteClass => siteClass !== 'other');
  return {
    name: first.name,
    latitude: first.latitude,
    longitude: first.longitude,
    country: first.country,
    strength,
    classes: classes.length > 0 ? classes : (['other'] satisfies SiteClass[]),
    headquarters: entryAt(
      rows.map(row => row.headquarters).sort((a, b) => b - a),
      0,
    ),
    sourceRows: rows.map(row => row.row),
  };
}

/**
 * Strengths add up, and troops that several rows repeat for two countries (`geosplit = 1`) count once, with the largest
 * figure given. A sum with an unknown part is unknown: the known part would understate it.
 */
function mergedStrength(rows: readonly MapRow[]): Strength {
  const own = rows.filter(row => !row.geosplit).map(row => row.strength);
  const repeated = rows.filter(row => row.geosplit).map(row => row.strength);
  const knownRepeated = repeated.filter(strength => strength !== null);
  const parts =
    repeated.length === 0 ? own : [...own, knownRepeated.length > 0 ? Math.max(...knownRepeated) : null];
  return parts.reduce<Strength>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

/** The revision of a published deployment map: `Rev. 34.1` is 34 and 1. */
export interface MapRevision {
  readonly major: number;
  readonly minor: number;
}

/**
 * The revision a map's title names; 0 for a first edition, which names none. A remark that the map was republished later
 * (`Rev. 34.1 (republished as 34.2)`) is about another map. `Rev. 05` is `Rev. 5`, and the `E` of `Rev. 57E` means English.
 */
export function parseMapRevision(title: string): MapRevision {
  const parts = /\brev\.?\s*(\d+)(?:\.(\d+))?/i.exec(title);
  return { major: Number(parts?.[1] ?? 0), minor: Number(parts?.[2] ?? 0) };
}

/** Negative when `a` is the older revision, 0 when both are the same, positive when it is the newer. */
export function compareRevisions(a: MapRevision, b: MapRevision): number {
  return a.major - b.major || a.minor - b.minor;
}
