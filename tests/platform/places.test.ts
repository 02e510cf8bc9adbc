import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { townTiles } from '../../scripts/places-plugin.ts';
import { loadTowns, loadWorldOutlines } from '../../src/platform/places.ts';
import { writtenLines } from '../fixtures/outlines.ts';

const fetched: string[] = [];

beforeAll(() => {
  const tiles = townTiles();
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    const [, tile] = /places\/towns\/(.*)$/.exec(address) ?? [];
    if (tile !== undefined) {
      const text = tiles.get(tile);
      return new Response(text ?? 'not found', { status: text === undefined ? 404 : 200 });
    }
    if (address.includes('countries-50m')) {
      return new Response(readFileSync('node_modules/world-atlas/countries-50m.json'));
    }
    return new Response('not found', { status: 404 });
  });
});

afterAll(() => {
  vi.unstubAllGlobals();
});

describe('outlines of the world', () => {
  test('every country has its own id; the Central African Republic is 140, Australia keeps its code', async () => {
    const outlines = await loadWorldOutlines();
    expect(outlines).toHaveLength(241);
    expect(new Set(outlines.map(outline => outline.id)).size).toBe(241);
    const byId = new Map(outlines.map(outline => [outline.id, outline.name]));
    expect(byId.get('world-atlas:140')).toBe('Central African Rep.');
    expect(byId.get('world-atlas:036')).toBe('Australia');
    expect(byId.get('world-atlas:Ashmore and Cartier Is.')).toBe('Ashmore and Cartier Is.');
    expect(byId.get('world-atlas:Kosovo')).toBe('Kosovo');
  });

  test('rings are closed and inside the world', async () => {
    const outlines = await loadWorldOutlines();
    const rings = outlines.flatMap(outline => writtenLines(outline.polygons));
    expect(rings.length).toBeGreaterThan(1000);
    for (const ring of rings) {
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(0)).toEqual(ring.at(-1));
    }
    const positions = rings.flat();
    expect(
      positions.every(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90),
    ).toBe(true);
  });
});

describe('towns of the world', () => {
  test('Bangui and Bambari are found, inside the bounds only, from the tiles that touch them', async () => {
    fetched.length = 0;
    const bounds = { west: 18, south: 4, east: 21, north: 6 };
    const towns = await loadTowns(bounds);
    const bangui = towns.find(town => town.name === 'Bangui');
    expect(bangui?.latitude).toBeCloseTo(4.36, 1);
    expect(bangui?.longitude).toBeCloseTo(18.55, 1);
    expect(bangui?.population).toBeGreaterThan(400_000);
    expect(towns.some(town => town.name === 'Bambari')).toBe(true);
    expect(towns.every(town => town.longitude >= 18 && town.longitude <= 21)).toBe(true);
    expect(towns.every(town => town.latitude >= 4 && town.latitude <= 6)).toBe(true);
    expect(fetched.map(address => address.replace(/^.*\//, '')).sort()).toEqual([
      '0_10.json',
      '0_20.json',
      'index.json',
    ]);
  });

  test('bounds across the antimeridian take both sides and nothing between', async () => {
    const towns = await loadTowns({ west: 177, south: -20, east: -178, north: -15 });
    const names = towns.map(town => town.name);
    expect(names).toContain('Suva');
    expect(towns.every(town => town.longitude >= 177 || town.longitude <= -178)).toBe(true);
  });

  test('open ocean has none, and asks only for the index', async () => {
    fetched.length = 0;
    expect(await loadTowns({ west: -24, south: -29.5, east: -21, north: -24 })).toEqual([]);
    expect(fetched).toHaveLength(1);
  });

  test('every tile holds four columns of one length, inside the tile', () => {
    for (const [file, text] of townTiles()) {
      if (file === 'index.json') continue;
      const [names, latitudes, longitudes, populations] = JSON.parse(text);
      const [south, west] = file.replace('.json', '').split('_').map(Number);
      expect(names.length).toBeGreaterThan(0);
      expect([latitudes.length, longitudes.length, populations.length]).toEqual(Array(3).fill(names.length));
      const inside = (degrees: number, corner = Number.NaN) => degrees >= corner && degrees <= corner + 10;
      expect(latitudes.every((latitude: number) => inside(latitude, south))).toBe(true);
      expect(longitudes.every((longitude: number) => inside(longitude, west))).toBe(true);
    }
  });
});
