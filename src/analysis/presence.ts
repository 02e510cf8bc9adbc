import {
  type Base,
  type Deployment,
  type DeploymentSource,
  type Interval,
  type MissionRecord,
  type Presence,
  SITE_CLASSES,
  type SiteClass,
  type SnapshotMission,
} from '../model/deployment.ts';
import { type Day, dayFromCalendar, firstOfMonthAfter } from '../units/day.ts';

/** End of the record of a base list with a base still open: it holds until further notice. */
export const OPEN_END: Day = dayFromCalendar(9999, 12, 31) as Day;

/** What decides which bases count. */
export interface PresenceRules {
  /** `null`: all missions. */
  readonly mission: string | null;
  readonly siteClasses: readonly SiteClass[];
  readonly holdMonths: number;
}

interface Stay extends Presence {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Bases and deployment record under the rules of METHODS, section 3: a location on one map is present from the first
 * day of that map's month until the first day of the next map's month; the last map holds `holdMonths` months counted
 * from its own. Lists with opening and closing dates are used as they are. The record does not depend on which sites
 * count as bases: a month without bases is known to be one.
 */
export function deploymentOf(sources: readonly DeploymentSource[], rules: PresenceRules): Deployment {
  const records = sources
    .flatMap(source => source.missions)
    .filter(record => rules.mission === null || record.mission === rules.mission);
  const counts = (classes: readonly SiteClass[]) => classes.some(one => rules.siteClasses.includes(one));
  return {
    bases: records.flatMap(record =>
      basesFromStays(
        record.mission,
        staysOf(record, rules.holdMonths).filter(stay => counts(stay.classes)),
      ),
    ),
    record: union(records.flatMap(record => recordOf(record, rules.holdMonths))),
  };
}

/** Every site of every class, for counting what a mission has. */
export function allSites(source: DeploymentSource, mission: string): readonly Base[] {
  return deploymentOf([source], { mission, siteClasses: SITE_CLASSES, holdMonths: 1 }).bases;
}

function staysOf(record: MissionRecord, holdMonths: number): readonly Stay[] {
  if (record.type === 'intervals') {
    return record.sites.map(site => ({ ...site, to: site.to ?? OPEN_END }));
  }
  return record.maps.flatMap((map, index) => {
    const to = endOfMap(record, index, holdMonths);
    return map.sites.map(site => ({ ...site, from: map.month, to }));
  });
}

function endOfMap(mission: SnapshotMission, index: number, holdMonths: number): Day {
  const next = mission.maps[index + 1];
  return next ? next.month : firstOfMonthAfter(mission.maps[index].month, holdMonths);
}

function recordOf(record: MissionRecord, holdMonths: number): readonly Interval[] {
  if (record.type === 'snapshots') {
    const last = record.maps.length - 1;
    return last < 0 ? [] : [{ from: record.maps[0].month, to: endOfMap(record, last, holdMonths) }];
  }
  if (record.sites.length === 0) return [];
  return [
    {
      from: record.sites.reduce((first, site) => Math.min(first, site.from), OPEN_END),
      to: record.sites.reduce((last, site) => Math.max(last, site.to ?? OPEN_END), 0),
    },
  ];
}

/** One base for each name and place: a site that keeps its name but moves is another base. */
function basesFromStays(mission: string, stays: readonly Stay[]): readonly Base[] {
  const bySite = new Map<string, Stay[]>();
  for (const stay of stays) {
    const key = `${stay.name}|${stay.latitude.toFixed(6)}|${stay.longitude.toFixed(6)}`;
    const known = bySite.get(key);
    if (known) known.push(stay);
    else bySite.set(key, [stay]);
  }
  return [...bySite.values()].map(ofOneSite => ({
    name: ofOneSite[0].name,
    mission,
    latitude: ofOneSite[0].latitude,
    longitude: ofOneSite[0].longitude,
    presences: ofOneSite
      .map(({ from, to, strength, classes, headquarters }) => ({ from, to, strength, classes, headquarters }))
      .sort((a, b) => a.from - b.from),
  }));
}

/** The intervals as disjoint ones in order of time. */
function union(intervals: readonly Interval[]): readonly Interval[] {
  const merged: { from: Day; to: Day }[] = [];
  for (const { from, to } of [...intervals].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Whether a day lies in one of the intervals. */
export function isWithin(record: readonly Interval[], day: Day): boolean {
  return record.some(interval => interval.from <= day && day < interval.to);
}

/** Whether a base is there on a day. */
export function isActive(base: Base, day: Day): boolean {
  return isWithin(base.presences, day);
}
