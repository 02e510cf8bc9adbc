import type { DeploymentSource, Interval, MissionRecord } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { Settings } from '../model/settings.ts';
import type { Day } from '../units/day.ts';
import type { SessionParts } from './parts.ts';

/** For which time, and in which countries, a source says where the bases of one mission were. */
export interface MissionSpan {
  readonly record: readonly Interval[];
  /** Lower case. */
  readonly countries: ReadonlySet<string>;
}

/** The deployment record of each mission of a source, by the rules that the measurement follows. */
export function missionSpans(
  source: DeploymentSource,
  settings: Settings,
  recordOf: SessionParts['analysis']['recordOf'],
): Promise<readonly MissionSpan[]> {
  const anyMission = { ...settings, mission: null };
  return Promise.all(
    source.missions.map(async mission => ({
      record: await recordOf([{ missions: [withoutSnapshotSites(mission)] }], anyMission),
      countries: countriesOf(mission),
    })),
  );
}

/** The record of a series of maps depends on their months alone; the sites need not be copied to the worker. */
function withoutSnapshotSites(mission: MissionRecord): MissionRecord {
  if (mission.type === 'intervals') return mission;
  return { ...mission, maps: mission.maps.map(map => ({ ...map, sites: [] })) };
}

function countriesOf(mission: MissionRecord): ReadonlySet<string> {
  const sites = mission.type === 'snapshots' ? mission.maps.flatMap(map => map.sites) : mission.sites;
  return new Set(sites.map(site => site.country.toLowerCase()));
}

/**
 * How many incidents are located, dated and inside the record of a mission in their country; where no mission names
 * the country, the record of all missions counts, because spellings of countries differ between sources.
 */
export function countInsideRecord(incidents: IncidentTable, spans: readonly MissionSpan[]): number {
  const recordOfAll = spans.flatMap(span => span.record);
  const recordByCountry = incidents.countries.map(country => {
    const own = spans.filter(span => span.countries.has(country.toLowerCase()));
    return own.length > 0 ? own.flatMap(span => span.record) : recordOfAll;
  });
  let inside = 0;
  for (let index = 0; index < incidents.count; index++) {
    if (Number.isNaN(incidents.radiusKm[index]) || incidents.dated[index] === 0) continue;
    const record = recordByCountry[incidents.country[index] ?? 0] ?? recordOfAll;
    if (isInside(record, incidents.day[index] ?? Number.NaN)) inside++;
  }
  return inside;
}

function isInside(record: readonly Interval[], day: Day): boolean {
  return record.some(interval => interval.from <= day && day < interval.to);
}
