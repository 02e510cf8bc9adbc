import { group } from 'd3-array';
import type {
  DeploymentMap,
  MissionRecord,
  SiteClass,
  SnapshotSite,
  Strength,
} from '../../model/deployment.ts';
import type { Day } from '../../units/day.ts';
import { compareRevisions, parseMapRevision } from './map-revision.ts';

/** One taken row: one location, or part of one, on one map. */
export interface MapRow extends Omit<SnapshotSite, 'sourceRows'> {
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
  return { month, title: current[0].title, sites: [...sites.values()].map(mergedSite) };
}

/** Rows with one name and the same coordinates (to a tenth of a metre) are one location. */
function siteKey(row: MapRow): string {
  return `${row.name}\n${row.latitude.toFixed(6)}\n${row.longitude.toFixed(6)}`;
}

function mergedSite(rows: readonly MapRow[]): SnapshotSite {
  const [first] = rows;
  const strength = mergedStrength(rows);
  const classes = [...new Set(rows.flatMap(row => row.classes))].filter(siteClass => siteClass !== 'other');
  return {
    name: first.name,
    latitude: first.latitude,
    longitude: first.longitude,
    country: first.country,
    strength,
    classes: classes.length > 0 ? classes : (['other'] satisfies SiteClass[]),
    headquarters: rows.map(row => row.headquarters).sort((a, b) => b - a)[0],
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
