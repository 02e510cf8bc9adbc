import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { EXERCISE_STAMP } from '../../src/model/exercise.ts';
import { seededRandom } from '../../src/units/random.ts';
import type { Ring } from './coast.ts';
import { deploymentsText } from './deployments.ts';
import { type Geography, makeGeography } from './geography.ts';
import { incidentsText } from './incidents.ts';
import { COUNTRY, ISLAND_NAMES } from './names.ts';
import { csvText, geoJsonText, type MapFeature } from './writers.ts';

/** Chosen for the look of the coast. */
const SEED = 9;

/** All files of the exercise, by name: the same texts every time. */
export function makeExercise(): ReadonlyMap<string, string> {
  const geography = makeGeography(SEED);
  return new Map([
    ...geographyFiles(geography),
    ['incidents.csv', incidentsText(seededRandom(SEED + 5), geography)],
    ['deployments.csv', deploymentsText(geography.towns)],
  ]);
}

function multiPolygon(rings: readonly Ring[]): MapFeature['geometry'] {
  return { type: 'MultiPolygon', coordinates: rings.map(ring => [ring]) };
}

/** The coast is one feature, the country, so that it can be chosen as the area of interest; islets are parts of it. */
function coastText({ coast }: Geography): string {
  const islands = ISLAND_NAMES.slice(0, coast.length).join(', ');
  return geoJsonText('coast', [{ properties: { name: COUNTRY, islands }, geometry: multiPolygon(coast) }]);
}

function lineText(
  layer: string,
  lines: readonly { readonly name: string; readonly kind?: string; readonly line: unknown }[],
): string {
  return geoJsonText(
    layer,
    lines.map(({ name, kind, line }) => ({
      properties: { name, ...(kind ? { kind } : {}) },
      geometry: { type: 'LineString', coordinates: line },
    })),
  );
}

/** The files that hold the country, by name. */
function geographyFiles(geography: Geography): ReadonlyMap<string, string> {
  const provinces = geography.provinces.map(({ name, rings }) => ({
    properties: { name },
    geometry: multiPolygon(rings),
  }));
  const towns = geography.towns.map(({ name, position, population, province }) => ({
    name,
    latitude: position[1],
    longitude: position[0],
    population,
    province,
    source: EXERCISE_STAMP,
  }));
  const population = geography.population.map(cell => ({ ...cell, source: EXERCISE_STAMP }));
  return new Map([
    ['coast.geojson', coastText(geography)],
    ['provinces.geojson', geoJsonText('province', provinces)],
    ['rivers.geojson', lineText('river', geography.rivers)],
    ['roads.geojson', lineText('road', geography.roads)],
    ['towns.csv', csvText(['name', 'latitude', 'longitude', 'population', 'province', 'source'], towns)],
    ['population.csv', csvText(['cell', 'people', 'source'], population)],
  ]);
}

if (process.argv[1] === import.meta.filename) {
  const folder = fileURLToPath(new URL('../../data/exercise/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of makeExercise()) {
    writeFileSync(`${folder}${name}`, text);
    console.log(`${name}: ${Buffer.byteLength(text)} bytes`);
  }
}
