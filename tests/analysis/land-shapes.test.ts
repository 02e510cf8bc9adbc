import { describe, expect, test } from 'vitest';
import { landShapesOf } from '../../src/analysis/land-shapes.ts';
import { packed, type Written } from '../fixtures/outlines.ts';

const square = (west: number, south: number, side: number) =>
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ] as const;

const outline = (polygons: readonly (readonly Written[])[]) => ({
  id: 'test',
  name: 'Test',
  polygons: packed(polygons),
});

describe('land to be drawn', () => {
  test('is filled but for its holes', () => {
    // Near the equator the map is as good as flat in degrees.
    const { fill } = landShapesOf([
      outline([[square(10, -1, 2), square(10.5, -0.5, 1)], [square(20, 0, 1)]]),
    ]);
    expect(areaOfTriangles(fill)).toBeCloseTo(4 - 1 + 1, 3);
  });

  test('has every ring as a line, in order', () => {
    const { rings, ringStarts } = landShapesOf([
      outline([[square(10, -1, 2), square(10.5, -0.5, 1)]]),
      outline([[square(20, 0, 1)]]),
    ]);
    expect([...ringStarts]).toEqual([0, 5, 10, 15]);
    expect([...rings.subarray(0, 4)]).toEqual([10, -1, 12, -1]);
    expect([...rings.subarray(20, 22)]).toEqual([20, 0]);
  });

  test('ends where Web Mercator ends', () => {
    const { fill, rings } = landShapesOf([outline([[square(0, -90, 10)]])]);
    for (const values of [fill, rings]) {
      for (let place = 1; place < values.length; place += 2) {
        expect(values[place]).toBeGreaterThan(-85.06);
        expect(values[place]).toBeLessThan(-79.99);
      }
    }
  });

  test('is nothing where there is nothing', () => {
    const { fill, rings, ringStarts } = landShapesOf([]);
    expect([fill.length, rings.length, [...ringStarts]]).toEqual([0, 0, [0]]);
  });
});

function areaOfTriangles(fill: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < fill.length; place += 6) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = fill.subarray(place, place + 6);
    sum += Math.abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2;
  }
  return sum;
}
