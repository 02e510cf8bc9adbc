import type { IncidentTable } from '../model/incidents.ts';
import { extentOf, outerRingsOf } from '../model/outlines.ts';
import type { AreaOutline } from '../model/place.ts';
import type { Bounds } from '../platform/places.ts';
import { FULL_TURN_DEGREES, HALF_TURN_DEGREES, wrappedLongitude } from '../units/longitude.ts';

/** Bounds of incidents; `null` when there are none. */
export function boundsOfIncidents({ count, latitude, longitude }: IncidentTable): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < count; index++) {
    const here = latitude[index] ?? Number.NaN;
    const across = longitude[index] ?? Number.NaN;
    if (across < west) west = across;
    if (across > east) east = across;
    if (here < south) south = here;
    if (here > north) north = here;
  }
  return west <= east ? { west, south, east, north } : null;
}

/** Bounds of outlines, the shorter way round where they lie on both sides of the antimeridian; `null`: no outline. */
export function boundsOfAreas(areas: readonly AreaOutline[]): Bounds | null {
  const { west, south, east, north } = extentOf(outerRingsOf(areas));
  if (west > east) return null;
  let [shiftedWest, shiftedEast] = [Infinity, -Infinity];
  for (const ring of outerRingsOf(areas)) {
    for (let place = 0; place < ring.length; place += 2) {
      const longitude = ring[place] < 0 ? ring[place] + FULL_TURN_DEGREES : ring[place];
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
