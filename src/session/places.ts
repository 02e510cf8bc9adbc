import type { IncidentTable } from '../model/incidents.ts';
import { extentOf, outerRingsOf } from '../model/outlines.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { Bounds } from '../platform/places.ts';
import { FULL_TURN_DEGREES, HALF_TURN_DEGREES, wrappedLongitude } from '../units/longitude.ts';
import { keptHere } from '../workers/wire.ts';
import { type Notify, reasonText } from './notices.ts';
import type { SessionParts } from './parts.ts';

/** What a loaded source says of places. */
export interface Whereabouts {
  readonly towns: readonly Town[];
  readonly areas: readonly AreaOutline[];
  /** Where its incidents are; `null`: it has none. */
  readonly bounds: Bounds | null;
}

/** The places that come with the page, and those of the sources beside them. */
export interface Places {
  /** The outlines of the world, fetched once; without them the page works on, and says what is missing. */
  world(): Promise<readonly AreaOutline[]>;
  /** All outlines offered as area of interest: those of the sources first, then the countries of the world. */
  areasOffered(sources: readonly Whereabouts[]): Promise<readonly AreaOutline[]>;
  /** The towns of the sources, and those of the world in the area of interest, or around the incidents. */
  townsFor(
    sources: readonly Whereabouts[],
    areas: readonly AreaOutline[],
    chosen: readonly string[],
  ): Promise<readonly Town[]>;
}

export function createPlaces(
  notify: Notify,
  { loadOutlines, loadTowns }: Pick<SessionParts, 'loadOutlines' | 'loadTowns'>,
): Places {
  let loading: Promise<readonly AreaOutline[]> | null = null;

  function unavailable(reason: unknown): [] {
    notify('error', 'places-unavailable', { reason: reasonText(reason) });
    return [];
  }

  function world(): Promise<readonly AreaOutline[]> {
    loading ??= loadOutlines().then(keptHere).catch(unavailable);
    return loading;
  }

  return {
    world,
    areasOffered: async sources => [...sources.flatMap(source => source.areas), ...(await world())],
    async townsFor(sources, areas, chosen) {
      const bounds = boundsOfInterest(sources, areas, chosen);
      const bundled = bounds === null ? [] : await loadTowns(bounds).catch(unavailable);
      return [...sources.flatMap(source => source.towns), ...bundled];
    },
  };
}

function boundsOfInterest(
  sources: readonly Whereabouts[],
  areas: readonly AreaOutline[],
  chosen: readonly string[],
): Bounds | null {
  const ids = new Set(chosen);
  const ofArea = boundsOfAreas(areas.filter(area => ids.has(area.id)));
  return ofArea ?? boundsAround(sources.flatMap(({ bounds }) => (bounds ? [bounds] : [])));
}

/** Bounds of incidents; `null` when there are none. */
export function boundsOfIncidents({ latitude, longitude }: IncidentTable): Bounds | null {
  const [west, east] = leastAndMost(longitude);
  const [south, north] = leastAndMost(latitude);
  return west <= east ? { west, south, east, north } : null;
}

function leastAndMost(values: Float64Array): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** Bounds of outlines, the shorter way round where they lie on both sides of the antimeridian; `null`: no outline. */
export function boundsOfAreas(areas: readonly AreaOutline[]): Bounds | null {
  const { west, south, east, north } = extentOf(outerRingsOf(areas));
  if (west > east) return null;
  let [shiftedWest, shiftedEast] = [Infinity, -Infinity];
  for (const ring of outerRingsOf(areas)) {
    for (const [place, value] of ring.entries()) {
      // A latitude follows each longitude.
      if (place % 2 === 1) continue;
      const longitude = value < 0 ? value + FULL_TURN_DEGREES : value;
      if (longitude < shiftedWest) shiftedWest = longitude;
      if (longitude > shiftedEast) shiftedEast = longitude;
    }
  }
  if (shiftedEast - shiftedWest >= east - west) return { west, south, east, north };
  return { west: wrappedLongitude(shiftedWest), south, east: wrappedLongitude(shiftedEast), north };
}

/** The smallest bounds around several; those that cross the antimeridian make it the whole turn. */
export function boundsAround(all: readonly Bounds[]): Bounds | null {
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return first ?? null;
  const crosses = all.some(({ west, east }) => west > east);
  return {
    west: crosses ? -HALF_TURN_DEGREES : Math.min(...all.map(({ west }) => west)),
    east: crosses ? HALF_TURN_DEGREES : Math.max(...all.map(({ east }) => east)),
    south: Math.min(...all.map(({ south }) => south)),
    north: Math.max(...all.map(({ north }) => north)),
  };
}
