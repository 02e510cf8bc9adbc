import type { Day } from '../units/day.ts';

/** Classes of site; a presence can be in several. `other` is a site without troops, police, observers or headquarters. */
export const SITE_CLASSES = ['troops', 'police', 'observers', 'headquarters', 'other'] as const;
export type SiteClass = (typeof SITE_CLASSES)[number];

/** Strength of a presence in people; `null` means unknown, and 0 does not mean absent. */
export type Strength = number | null;

/** One location as a source gives it: on one deployment map, or in one row of a list. */
export interface SourceSite {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly country: string;
  readonly strength: Strength;
  readonly classes: readonly SiteClass[];
  /** Highest headquarters on the site: 0 none, 1 contingent, 2 sector, 3 mission. */
  readonly headquarters: 0 | 1 | 2 | 3;
  /** Data rows of the source file that this site was made of, counted from 1. */
  readonly sourceRows: readonly number[];
}

/** One published deployment map: what was where in one month. */
export interface DeploymentMap {
  /** First day of which the map speaks: of its month, or its year. */
  readonly month: Day;
  readonly title: string;
  readonly sites: readonly SourceSite[];
}

/** A mission known from a series of maps, in order of month (Geo-PKO, tables by year or month). */
export interface SnapshotMission {
  readonly type: 'snapshots';
  readonly mission: string;
  readonly maps: readonly DeploymentMap[];
  /** Months that each map speaks of, which the last one holds at least: 12 in a table by year; left out: 1. */
  readonly monthsEach?: number;
}

/** One stay of one base in a list with opening and closing dates. */
export interface IntervalSite extends SourceSite {
  readonly from: Day;
  /** First day on which the base is no longer there; `null`: still open. */
  readonly to: Day | null;
}

/** What a list without a mission column is called: the word is the same in English and French. */
export const MISSION_OF_A_LIST = 'Bases';

/** A mission known from a list of bases with opening and closing dates. */
export interface IntervalMission {
  readonly type: 'intervals';
  readonly mission: string;
  readonly sites: readonly IntervalSite[];
}

export type MissionRecord = SnapshotMission | IntervalMission;

/** Everything a deployment file says, by mission. */
export interface DeploymentSource {
  readonly missions: readonly MissionRecord[];
}

/** A half-open interval of days `[from, to)`. */
export interface Interval {
  readonly from: Day;
  readonly to: Day;
}

/** One base over one half-open interval of time. */
export interface Presence extends Interval {
  readonly strength: Strength;
  readonly classes: readonly SiteClass[];
  readonly headquarters: 0 | 1 | 2 | 3;
}

/** A place where peacekeepers are stationed, with its presences in order of time. */
export interface Base {
  readonly name: string;
  readonly mission: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly presences: readonly Presence[];
}

/**
 * The bases that count under the settings, and the deployment record: the disjoint intervals, in order, for which the
 * sources say where the bases were. Outside the record nothing is known, which is not the same as "no base".
 */
export interface Deployment {
  readonly bases: readonly Base[];
  readonly record: readonly Interval[];
}
