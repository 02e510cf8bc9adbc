import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { cellsOfArea, outlineContains } from '../../src/analysis/grid.ts';
import type { AreaOutline } from '../../src/model/place.ts';
import { loadWorldOutlines } from '../../src/platform/places.ts';
import { soundPolygons } from '../fixtures/outlines.ts';

/** Cells of an area of interest, at most, unless the coarsest resolution has more. */
const MOST_CELLS = 60_000;

let world: readonly AreaOutline[] = [];

beforeAll(async () => {
  vi.stubGlobal(
    'fetch',
    async () => new Response(readFileSync('node_modules/world-atlas/countries-50m.json')),
  );
  world = await loadWorldOutlines();
  vi.unstubAllGlobals();
});

function country(name: string): AreaOutline {
  const found = world.find(outline => outline.name === name);
  if (!found) throw new Error(name);
  return found;
}

describe('the cells of an area of interest', () => {
  // Land areas with ice shelves and large lakes, in millions of square kilometres (CIA World Factbook), within what an
  // outline at 1:50 million leaves out.
  it.each([
    ['Antarctica', 12.3, 'world-atlas:010'],
    ['Russia', 16.9, 'world-atlas:643'],
    ['Fiji', 0.0183, 'world-atlas:242'],
    ['Canada', 9.9, 'world-atlas:124'],
    ['Central African Rep.', 0.62, 'world-atlas:140'],
  ])('cover %s', (name, millionKm2, id) => {
    const outline = country(name);
    expect(outline.id).toBe(id);
    const { cells, areaKm2, latitude, longitude } = cellsOfArea([outline], 5);
    expect(cells.length).toBeLessThanOrEqual(MOST_CELLS);
    const total = areaKm2.reduce((sum, each) => sum + each, 0);
    expect(Math.abs(total / 1e6 / millionKm2 - 1)).toBeLessThan(name === 'Fiji' ? 0.1 : 0.03);
    for (let index = 0; index < cells.length; index += Math.ceil(cells.length / 200)) {
      expect(outlineContains(outline, latitude[index] ?? 0, longitude[index] ?? 0)).toBe(true);
    }
  });

  it('hold the South Pole, and both sides of the antimeridian', () => {
    for (const longitude of [-180, -90, 0, 179.99]) {
      expect(outlineContains(country('Antarctica'), -89.9999, longitude)).toBe(true);
    }
    for (const longitude of [179.5, 180, -180, -178.5, 181]) {
      expect(outlineContains(country('Russia'), 68, longitude)).toBe(true);
    }
    expect(outlineContains(country('Fiji'), -17, 0)).toBe(false);
    expect(outlineContains(country('Russia'), 68, -100)).toBe(false);
  });

  it.each([
    [
      'at a pole, and a hair wide there',
      [
        [-2.3e-12, 90],
        [0, 90],
        [0, 0],
      ],
    ],
    [
      'from pole to pole, and a hair wide',
      [
        [0, 90],
        [1e-9, 0],
        [0, -90],
        [-1e-9, 0],
      ],
    ],
    [
      'along the equator, and a hair high',
      [
        [0, 0],
        [60, 1e-9],
        [120, 0],
        [60, -1e-9],
      ],
    ],
  ])('are none of an outline %s', (_, positions) => {
    const polygons = soundPolygons(positions);
    if (typeof polygons === 'string') throw new Error(polygons);
    expect(cellsOfArea([{ id: '', name: '', polygons }], 8)).toMatchObject({ cells: [], resolution: 8 });
  });

  it('are all found in a narrow strip from the equator to a pole', () => {
    const [west, east] = [20.2, 20.21];
    const polygons = soundPolygons([
      [west, 0],
      [east, 0],
      [east, 90],
      [west, 90],
    ]);
    if (typeof polygons === 'string') throw new Error(polygons);
    const { cells, latitude, longitude, areaKm2 } = cellsOfArea([{ id: '', name: '', polygons }], 8);
    for (const place of cells.keys()) {
      expect(longitude[place]).toBeGreaterThan(west);
      expect(longitude[place]).toBeLessThan(east);
    }
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...latitude)).toBeGreaterThan(85);
    // Its share of a hemisphere.
    const stripKm2 = ((east - west) / 360) * 2 * Math.PI * 6371.0072 ** 2;
    const foundKm2 = areaKm2.reduce((sum, each) => sum + each, 0);
    expect(Math.abs(foundKm2 / stripKm2 - 1)).toBeLessThan(0.03);
  });

  it('are never too many to show, nor more than the grid can find, whatever outline is loaded', () => {
    const degrees = (most: number) =>
      fc.oneof(fc.double({ min: -most, max: most, noNaN: true }), fc.constantFrom(most, -most, 0));
    const ring = fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(ring, fc.constantFrom(3, 5, 8), (positions, wanted) => {
        const polygons = soundPolygons(positions);
        if (typeof polygons === 'string') return;
        const { cells, resolution } = cellsOfArea([{ id: '', name: '', polygons }], wanted);
        expect(resolution).toBeLessThanOrEqual(wanted);
        expect(cells.length).toBeLessThanOrEqual(MOST_CELLS);
      }),
      { numRuns: 25 },
    );
  });
});
