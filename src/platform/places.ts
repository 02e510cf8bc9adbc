import countriesUrl from 'world-atlas/countries-50m.json?url&no-inline';
import type { AreaOutline, Town } from '../model/place.ts';
import { entryAt } from '../units/at.ts';
import { fetchAsset } from './fetch-asset.ts';
import { type CountriesTopology, worldOutlines } from './world-outlines.ts';

/** Degrees. `west > east`: the bounds cross the antimeridian. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Names, latitudes, longitudes, populations (see `scripts/places-plugin.ts`). */
type TownTile = readonly [readonly string[], readonly number[], readonly number[], readonly number[]];

const TILE_DEGREES = 10;

/** The outlines of the world are worked out a few at a time, so that the page answers in between. */
const LONGEST_MILLISECONDS = 10;

/** Outlines of the countries of the world (see {@link worldOutlines}). */
export async function loadWorldOutlines(): Promise<readonly AreaOutline[]> {
  const topology = (await (await fetchAsset(countriesUrl)).json()) as CountriesTopology;
  const outlines: AreaOutline[] = [];
  let started = performance.now();
  for (const outline of worldOutlines(topology)) {
    outlines.push(outline);
    if (performance.now() - started < LONGEST_MILLISECONDS) continue;
    await new Promise(resolve => setTimeout(resolve));
    started = performance.now();
  }
  return outlines;
}

/**
 * Towns of the world (GeoNames: 1,000 people or more) inside the bounds, edges included. Only the tiles that touch the
 * bounds are fetched.
 */
export async function loadTowns(bounds: Bounds): Promise<readonly Town[]> {
  const folder = `${import.meta.env.BASE_URL}places/towns/`;
  const names = (await (await fetchAsset(`${folder}index.json`)).json()) as readonly string[];
  const tiles = await Promise.all(
    names
      .filter(name => tileTouches(name, bounds))
      .map(async name => (await (await fetchAsset(`${folder}${name}.json`)).json()) as TownTile),
  );
  return tiles.flatMap(tile => townsOf(tile)).filter(town => holds(bounds, town.latitude, town.longitude));
}

function townsOf([names, latitudes, longitudes, populations]: TownTile): Town[] {
  return names.map((name, index) => ({
    name,
    latitude: entryAt(latitudes, index),
    longitude: entryAt(longitudes, index),
    population: entryAt(populations, index),
  }));
}

function longitudeSpans({ west, east }: Bounds): readonly (readonly [number, number])[] {
  return west <= east
    ? [[west, east]]
    : [
        [west, 180],
        [-180, east],
      ];
}

function holds(bounds: Bounds, latitude: number, longitude: number): boolean {
  if (latitude < bounds.south || latitude > bounds.north) return false;
  return longitudeSpans(bounds).some(([west, east]) => longitude >= west && longitude <= east);
}

function tileTouches(name: string, bounds: Bounds): boolean {
  const [south = Number.NaN, west = Number.NaN] = name.split('_').map(Number);
  if (south > bounds.north || south + TILE_DEGREES < bounds.south) return false;
  return longitudeSpans(bounds).some(([from, to]) => west <= to && west + TILE_DEGREES >= from);
}
