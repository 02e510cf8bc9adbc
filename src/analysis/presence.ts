import {
  type Base,
  type Deployment,
  type DeploymentSource,
  type Interval,
  type IntervalMission,
  type MissionRecord,
  type Presence,
  SITE_CLASSES,
  type SiteClass,
  type SnapshotMission,
} from '../model/deployment.ts';
import { entryAt, int32At } from '../units/at.ts';
import { type Day, firstOfMonthAfter, LAST_DAY } from '../units/day.ts';
import { firstAtLeast } from './columns.ts';

/** End of a stay without a closing date: it holds until further notice. Never the end of a record. */
export const OPEN_END: Day = LAST_DAY;

/** What decides which bases count. */
export interface PresenceRules {
  /** `null`: all missions. */
  readonly mission: string | null;
  readonly siteClasses: readonly SiteClass[];
  readonly holdMonths: number;
  /** Last day on which lists with opening and closing dates are known to be true; `null`: the default below. */
  readonly basesListedUntil: Day | null;
}

/** What ends the record of a list of bases that does not say itself until when it is true. */
export interface Horizon {
  /** By default such a list is taken to be true to the end of the incident record (METHODS, section 3). */
  readonly incidentRecord: Interval | null;
  /** A closing after this day is a plan: it says nothing of how long the list is true. */
  readonly today: Day;
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
export function deploymentOf(
  sources: readonly DeploymentSource[],
  rules: PresenceRules,
  horizon: Horizon,
): Deployment {
  const records = recordsOf(sources, rules.mission);
  return {
    bases: records.flatMap(record => basesOf(record, rules)),
    record: union(records.flatMap(record => recordOf(record, rules, horizon))),
  };
}

function recordsOf(sources: readonly DeploymentSource[], mission: string | null): readonly MissionRecord[] {
  return sources
    .flatMap(source => source.missions)
    .filter(record => mission === null || record.mission === mission);
}

function basesOf(
  record: MissionRecord,
  { siteClasses, holdMonths }: Pick<PresenceRules, 'siteClasses' | 'holdMonths'>,
): readonly Base[] {
  const counts = (classes: readonly SiteClass[]) => classes.some(one => siteClasses.includes(one));
  return basesFromStays(
    record.mission,
    staysOf(record, holdMonths).filter(stay => counts(stay.classes)),
  );
}

/** Every site of every class, for counting what a mission has. */
export function allSites(source: DeploymentSource, mission: string): readonly Base[] {
  const rules = { siteClasses: SITE_CLASSES, holdMonths: 1 };
  return recordsOf([source], mission).flatMap(record => basesOf(record, rules));
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
  if (next) return next.month;
  return firstOfMonthAfter(entryAt(mission.maps, index).month, Math.max(holdMonths, mission.monthsEach ?? 1));
}

function recordOf(record: MissionRecord, rules: PresenceRules, horizon: Horizon): readonly Interval[] {
  if (record.type === 'intervals')
    return record.sites.length === 0 ? [] : [recordOfList(record, rules, horizon)];
  const last = record.maps.length - 1;
  return last < 0
    ? []
    : [{ from: entryAt(record.maps, 0).month, to: endOfMap(record, last, rules.holdMonths) }];
}

/**
 * A list speaks from its first opening. Where every base has closed, it speaks to the last closing. Where one is open,
 * or is only planned to close, nothing in it says until when it is true: that is the day the user states, by default
 * the end of the incident record, and without one the last day on which the list reports a change.
 */
function recordOfList(
  { sites }: IntervalMission,
  { basesListedUntil }: PresenceRules,
  { incidentRecord, today }: Horizon,
): Interval {
  const from = sites.reduce((first, site) => Math.min(first, site.from), Number.POSITIVE_INFINITY);
  const changes = sites.flatMap(({ from: opened, to }) => (to === null ? [opened + 1] : [opened + 1, to]));
  const lastChange = changes.reduce((last, day) => (day <= today + 1 ? Math.max(last, day) : last), from + 1);
  const isFinished = sites.every(site => site.to !== null && site.to <= today + 1);
  const stated = basesListedUntil === null ? incidentRecord?.to : basesListedUntil + 1;
  const to = isFinished && basesListedUntil === null ? lastChange : (stated ?? lastChange);
  // A statement from before the first base is none.
  return { from, to: to > from ? to : lastChange };
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
    name: entryAt(ofOneSite, 0).name,
    mission,
    latitude: entryAt(ofOneSite, 0).latitude,
    longitude: entryAt(ofOneSite, 0).longitude,
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

/**
 * The times between which the set of active bases does not change. Epoch `e` runs from `starts[e]` (included) to
 * `starts[e + 1]` (excluded); the last one has no end and no bases.
 */
export interface Timeline {
  readonly starts: Int32Array;
  /** Indices of the bases active in each epoch. */
  readonly active: readonly Int32Array[];
}

/** Epochs of a list of bases, in order of time. */
export function timelineOf(bases: readonly Base[]): Timeline {
  const days = new Set<Day>();
  for (const base of bases) for (const { from, to } of base.presences) days.add(from).add(to);
  const starts = Int32Array.from(days).sort();
  const active: number[][] = Array.from(starts, () => []);
  bases.forEach((base, index) => {
    for (const { from, to } of base.presences) {
      for (let epoch = epochAt(starts, from); epoch < starts.length && int32At(starts, epoch) < to; epoch++) {
        if (entryAt(active, epoch).at(-1) !== index) entryAt(active, epoch).push(index);
      }
    }
  });
  return { starts, active: active.map(indices => Int32Array.from(indices)) };
}

/** Index of the epoch that holds a day, by binary search; -1 before the first. */
export function epochAt(starts: Int32Array, day: Day): number {
  return firstAtLeast(starts, day + 1) - 1;
}

/** Indices of the bases active on a day. */
export function activeOn(timeline: Timeline, day: Day): Int32Array {
  const epoch = epochAt(timeline.starts, day);
  return epoch < 0 ? new Int32Array(0) : entryAt(timeline.active, epoch);
}
