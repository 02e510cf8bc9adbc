import { area } from '@turf/area';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineContains } from '../../src/analysis/grid.ts';
import { WIDEST_EDGE_DEGREES, windingOf } from '../../src/model/outline-geometry.ts';
import { type OutlinePolygons, positionsOf } from '../../src/model/outlines.ts';
import {
  soundLines,
  soundPolygons,
  type Written,
  writtenLines,
  writtenPolygons,
} from '../fixtures/outlines.ts';

function polygonsOf(...rings: readonly Written[]): OutlinePolygons {
  const polygons = soundPolygons(...rings);
  if (typeof polygons === 'string') throw new Error(polygons);
  return polygons;
}

function contains(polygons: OutlinePolygons, longitude: number, latitude: number): boolean {
  return outlineContains({ id: '', name: '', polygons }, latitude, longitude);
}

/** Square kilometres. */
function areaOf(polygons: OutlinePolygons): number {
  return area({ type: 'MultiPolygon', coordinates: writtenPolygons(polygons) }) / 1e6;
}

const box = (west: number, south: number, east: number, north: number): Written => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

describe('the polygons of rings', () => {
  it('are closed and wound in one way, however the rings come', () => {
    const outer = box(0, 0, 10, 10);
    const hole = box(2, 2, 4, 4);
    const expected = polygonsOf([...outer, outer[0]], [...hole].reverse());
    const [outerRing = [], holeRing = []] = writtenLines(expected);
    expect(outerRing).toHaveLength(5);
    expect(windingOf(positionsOf(outerRing))).toBeGreaterThan(0);
    expect(windingOf(positionsOf(holeRing))).toBeLessThan(0);
    const turned = polygonsOf([...outer].reverse(), hole);
    expect(areaOf(turned)).toBeCloseTo(areaOf(expected), 6);
    expect(contains(turned, 3, 3)).toBe(false);
    expect(contains(turned, 1, 1)).toBe(true);
  });

  it('leave out what encloses nothing, and say so when nothing is left', () => {
    expect(soundPolygons()).toBe('too-few-positions');
    expect(soundPolygons([[1, 1]])).toBe('too-few-positions');
    expect(soundPolygons(box(1, 1, 1, 1))).toBe('too-few-positions');
    expect(soundPolygons([1, 3, 5].map(latitude => [1, latitude]))).toBe('ring-without-area');
    expect(writtenLines(polygonsOf(box(0, 0, 10, 10), box(2, 2, 2, 2), [[3, 3]]))).toHaveLength(1);
  });

  it('across the antimeridian are two, with the area and the inside of one', () => {
    const across = polygonsOf(box(179, -1, -178, 1), box(179.5, -0.5, -179.5, 0.5));
    expect(writtenPolygons(across)).toHaveLength(2);
    expect(areaOf(across)).toBeCloseTo(areaOf(polygonsOf(box(9, -1, 12, 1), box(9.5, -0.5, 10.5, 0.5))), 3);
    for (const inside of [179.2, -178.5]) expect(contains(across, inside, 0)).toBe(true);
    for (const outside of [0, 178, -177, 179.7, -179.7]) expect(contains(across, outside, 0)).toBe(false);
    expect(areaOf(polygonsOf(box(179, -1, 182, 1), box(179.5, -0.5, 180.5, 0.5)))).toBeCloseTo(
      areaOf(across),
      3,
    );
  });

  it('that touch the antimeridian from either side of its name are as good', () => {
    const touching = polygonsOf([
      [178, -16],
      [180, -16],
      [-180, -16],
      [-179, -17],
      [-180, -18],
      [180, -18],
      [178, -18],
    ]);
    expect(contains(touching, -179.5, -17)).toBe(true);
    expect(contains(touching, 179, -17)).toBe(true);
    expect(contains(touching, 0, -17)).toBe(false);
  });

  it('round a pole hold the pole, whether it is written down or not', () => {
    const coast: Written = [-180, -120, -60, 0, 60, 120].map(longitude => [longitude, -70]);
    const closedAlong: Written = [...coast, [180, -70], [180, -90], [-180, -90]];
    const started: Written = [0, 60, 120, 180, -120, -60].map(longitude => [longitude, -70]);
    const twisted: Written = [175, -175, 170, -100, 0, 100].map(longitude => [longitude, -70]);
    for (const ring of [coast, [...coast].reverse(), closedAlong, started, twisted]) {
      const polygons = polygonsOf(ring);
      for (const longitude of [-180, -150, 0, 150, 180]) {
        expect(contains(polygons, longitude, -85)).toBe(true);
        expect(contains(polygons, longitude, -60)).toBe(false);
      }
      expect(areaOf(polygons) / 15_381_000).toBeCloseTo(1, 2);
    }
    const north = polygonsOf([0, 100, 200, 300].map(longitude => [longitude, 80]));
    expect(contains(north, -100, 85)).toBe(true);
    expect(contains(north, -100, -85)).toBe(false);
    const annulus = polygonsOf(
      coast,
      coast.map(([longitude]) => [longitude, -80]),
    );
    expect(contains(annulus, 10, -75)).toBe(true);
    expect(contains(annulus, 10, -85)).toBe(false);
  });

  it('of the whole Earth are the whole Earth', () => {
    const world = polygonsOf(box(-180, -90, 180, 90));
    expect(areaOf(world) / 510_000_000).toBeCloseTo(1, 2);
    expect(contains(world, 10, 10)).toBe(true);
  });

  it('that go round the Earth more than once are none', () => {
    const spiral: Written = Array.from({ length: 12 }, (_, index) => [(index * 100) % 360, index]);
    expect(soundPolygons(spiral)).toBe('ring-round-the-earth');
  });

  it('are closed, finite, wound and in bounds, from whatever numbers', () => {
    const longitude = fc.oneof(
      fc.double({ min: -360, max: 360, noNaN: true }),
      fc.constantFrom(180, -180, 0),
    );
    const latitude = fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(90, -90, 0));
    const ring = fc.array(fc.tuple(longitude, latitude), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(ring, { maxLength: 3 }), rings => {
        const polygons = soundPolygons(...rings);
        if (typeof polygons === 'string') return;
        for (const polygon of writtenPolygons(polygons)) {
          for (const [index, line] of polygon.entries()) expectSoundRing(line, index === 0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function expectSoundRing(ring: Written, isOuter: boolean): void {
  expect(ring.length).toBeGreaterThanOrEqual(4);
  expect(ring.at(-1)).toEqual(ring[0]);
  expect(Math.sign(windingOf(positionsOf(ring)))).toBe(isOuter ? 1 : -1);
  let before = ring[0]?.[0] ?? Number.NaN;
  for (const [longitude, latitude] of ring) {
    expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
    expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
    expect(Math.abs(longitude - before)).toBeLessThanOrEqual(WIDEST_EDGE_DEGREES + 1e-9);
    before = longitude;
  }
}

describe('the lines of a line', () => {
  const cut = (line: Written) => {
    const lines = soundLines(line);
    return typeof lines === 'string' ? lines : writtenLines(lines);
  };

  it('are cut where it crosses the antimeridian, and only there', () => {
    expect(
      cut([
        [170, 0],
        [-170, 10],
        [-160, 10],
      ]),
    ).toEqual([
      [
        [170, 0],
        [180, 5],
      ],
      [
        [-180, 5],
        [-170, 10],
        [-160, 10],
      ],
    ]);
    expect(
      cut([
        [170, 0],
        [180, 5],
        [170, 10],
      ]),
    ).toEqual([
      [
        [170, 0],
        [180, 5],
        [170, 10],
      ],
    ]);
    expect(
      cut([
        [180, 0],
        [-170, 5],
      ]),
    ).toEqual([
      [
        [-180, 0],
        [-170, 5],
      ],
    ]);
    expect(
      cut([
        [-100, 0],
        [60, 5],
      ]),
    ).toEqual([
      [
        [-100, 0],
        [60, 5],
      ],
    ]);
    expect(
      cut([
        [10, 0],
        [10, 0],
      ]),
    ).toBe('too-few-positions');
  });
});
