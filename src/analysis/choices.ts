import type { Base, DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import { type Extent, extentOf, linesOf } from '../model/outlines.ts';
import type { AreaOutline } from '../model/place.ts';
import type { Choices, Suggestion } from '../model/selection.ts';
import { addInt32, float64At, int32At, nothingAt, uint16At } from '../units/at.ts';
import { outlineContains } from './grid.ts';
import { allSites, isWithin } from './presence.ts';
import { datedSpan } from './record.ts';

/** What the loaded data offers to choose from; names by descending number, missions by name. */
export function choicesOf(
  incidents: IncidentTable,
  deployments: readonly DeploymentSource[],
): Omit<Choices, 'repeats' | 'overlaps'> {
  const missions = new Map<string, number>();
  for (const source of deployments) {
    for (const { mission } of source.missions) {
      missions.set(mission, (missions.get(mission) ?? 0) + allSites(source, mission).length);
    }
  }
  return {
    missions: [...missions]
      .map(([name, bases]) => ({ name, bases }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    countries: countNames(incidents.country, incidents.countries),
    actors: countNames(incidents.actor, incidents.actors),
    days: datedSpan(incidents),
  };
}

function countNames(
  codes: ArrayLike<number>,
  names: readonly string[],
): { name: string; incidents: number }[] {
  const counts = new Int32Array(names.length);
  for (let index = 0; index < codes.length; index++)
    addInt32(counts, codes[index] ?? nothingAt(codes, index), 1);
  return names
    .map((name, code) => ({ name, incidents: int32At(counts, code) }))
    .sort((a, b) => b.incidents - a.incidents || (a.name < b.name ? -1 : 1));
}

/** An outline belongs to the mission's area when it holds at least this share of its sites. */
const SMALLEST_SHARE_OF_SITES = 0.2;
/** Incidents looked at in each country to tell whether it lies in the mission's area. */
const SAMPLE_SIZE = 200;

interface Candidate {
  readonly mission: string;
  readonly sites: readonly Base[];
}

/**
 * What to measure when data has just been loaded: the mission with most incidents near its sites while they were
 * there, the outlines that hold its sites, and the countries whose incidents lie in those.
 * @param wanted the mission to take instead, where it is known; `null`: all missions together
 */
export function suggestSelection(
  incidents: IncidentTable,
  deployments: readonly DeploymentSource[],
  outlines: readonly AreaOutline[],
  wanted?: string | null,
): Suggestion {
  const candidates = candidatesOf(deployments);
  const isKnown = wanted === null || candidates.some(({ mission }) => mission === wanted);
  const mission =
    isKnown && wanted !== undefined ? wanted : (ranked(incidents, candidates)[0]?.mission ?? null);
  const sites = candidates.flatMap(each => (mission === null || each.mission === mission ? each.sites : []));
  if (sites.length === 0) return { mission, countries: [], area: [] };
  const area = outlinesHolding(sites, outlines);
  const countries = countriesInside(incidents, area);
  return { mission, countries, area: area.map(outline => outline.id) };
}

/** Each mission with the number of incidents near its sites while they were there, most first. */
export function missionOverlaps(
  incidents: IncidentTable,
  deployments: readonly DeploymentSource[],
): readonly { readonly mission: string; readonly overlap: number }[] {
  return ranked(incidents, candidatesOf(deployments));
}

/** A mission that stands in several sources is one, with the sites of all. */
function candidatesOf(deployments: readonly DeploymentSource[]): readonly Candidate[] {
  const sitesOf = new Map<string, Base[]>();
  for (const source of deployments) {
    for (const { mission } of source.missions) {
      sitesOf.set(mission, [...(sitesOf.get(mission) ?? []), ...allSites(source, mission)]);
    }
  }
  return [...sitesOf].map(([mission, sites]) => ({ mission, sites }));
}

function ranked(incidents: IncidentTable, candidates: readonly Candidate[]) {
  return candidates
    .map(({ mission, sites }) => ({ mission, sites, overlap: overlapOf(incidents, sites) }))
    .sort((a, b) => b.overlap - a.overlap || b.sites.length - a.sites.length);
}

/** Incidents inside the box around the sites while any of them was there. */
function overlapOf(incidents: IncidentTable, sites: readonly Base[]): number {
  if (sites.length === 0) return 0;
  const south = Math.min(...sites.map(site => site.latitude));
  const north = Math.max(...sites.map(site => site.latitude));
  const west = Math.min(...sites.map(site => site.longitude));
  const east = Math.max(...sites.map(site => site.longitude));
  const presences = sites.flatMap(site => site.presences);
  const record = {
    from: presences.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY),
    to: presences.reduce((last, { to }) => Math.max(last, to), Number.NEGATIVE_INFINITY),
  };
  let overlap = 0;
  for (let index = 0; index < incidents.count; index++) {
    const latitude = float64At(incidents.latitude, index);
    const longitude = float64At(incidents.longitude, index);
    if (latitude < south || latitude > north || longitude < west || longitude > east) continue;
    if (isWithin([record], int32At(incidents.day, index))) overlap++;
  }
  return overlap;
}

function outlinesHolding(sites: readonly Base[], outlines: readonly AreaOutline[]): AreaOutline[] {
  const needed = Math.max(1, sites.length * SMALLEST_SHARE_OF_SITES);
  return outlines.filter(outline => {
    const box = extentOf(linesOf(outline.polygons));
    const inside = sites.filter(
      ({ latitude, longitude }) =>
        isInBox(box, latitude, longitude) && outlineContains(outline, latitude, longitude),
    );
    return inside.length >= needed;
  });
}

function countriesInside(incidents: IncidentTable, area: readonly AreaOutline[]): string[] {
  if (area.length === 0) return [];
  const seen = new Int32Array(incidents.countries.length);
  const inside = new Int32Array(incidents.countries.length);
  for (let index = 0; index < incidents.count; index++) {
    const country = uint16At(incidents.country, index);
    if (int32At(seen, country) >= SAMPLE_SIZE) continue;
    addInt32(seen, country, 1);
    const contains = (outline: AreaOutline) =>
      outlineContains(outline, float64At(incidents.latitude, index), float64At(incidents.longitude, index));
    if (area.some(contains)) addInt32(inside, country, 1);
  }
  const chosen = incidents.countries.filter((_, code) => int32At(inside, code) * 2 > int32At(seen, code));
  return chosen.length === incidents.countries.length ? [] : chosen;
}

function isInBox(box: Extent, latitude: number, longitude: number): boolean {
  return latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east;
}
