import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { shapesOfCells } from '../../src/analysis/triangulate-cells.ts';
import { cellBoundary } from '../../src/cartography/cell-boundary.ts';
import { ringOf, shrunkCorners } from '../../src/cartography/cell-shapes.ts';

/** In degrees; single precision loses less, even at 180 degrees. */
const METRE = 1 / 111_000;

// A pentagon has five corners; at odd resolutions edges of the icosahedron add more.
const PENTAGON = '830800fffffffff';
const cells = [...gridDisk(latLngToCell(4.36, 18.58, 5), 3), PENTAGON, latLngToCell(-17, 180, 3)];

describe('shapes of cells', () => {
  const shapes = shapesOfCells(cells);

  test('are the exact boundaries, in order', () => {
    cells.forEach((cell, index) => {
      const ring = ringOf(shapes, index);
      const exact = cellBoundary(cell);
      expect(ring?.length).toBe(exact.length);
      for (const [place, value] of exact.entries()) {
        expect(Math.abs((ring?.[place] ?? Number.NaN) - value)).toBeLessThan(METRE);
      }
    });
    expect(ringOf(shapes, cells.length)).toBeNull();
  });

  test('are filled by their triangles without gap or overlap', () => {
    const filled = new Array<number>(cells.length).fill(0);
    for (let place = 0; place < shapes.triangles.length; place += 3) {
      const corners = shapes.triangles.subarray(place, place + 3);
      const cell = cells.findIndex((_, index) => (corners[0] ?? -1) < (shapes.starts[index + 1] ?? 0));
      for (const corner of corners) {
        expect(corner).toBeGreaterThanOrEqual(shapes.starts[cell] ?? Infinity);
        expect(corner).toBeLessThan(shapes.starts[cell + 1] ?? 0);
      }
      const points = [...corners].map(corner => [
        shapes.corners[corner * 2] ?? 0,
        shapes.corners[corner * 2 + 1] ?? 0,
      ]);
      filled[cell] = (filled[cell] ?? 0) + Math.abs(areaOf(points.flat()));
    }
    cells.forEach((cell, index) => {
      const whole = Math.abs(areaOf([...cellBoundary(cell)]));
      expect((filled[index] ?? 0) / whole).toBeCloseTo(1, 3);
    });
  });

  test('shrink towards their middle', () => {
    const half = shrunkCorners(shapes, index => (index === 0 ? 0.5 : 1));
    const first = [...half.subarray(0, (shapes.starts[1] ?? 0) * 2)];
    expect(areaOf(first) / areaOf([...cellBoundary(cells[0] ?? '')])).toBeCloseTo(0.25, 3);
    expect(half[half.length - 1]).toBeCloseTo(shapes.corners[half.length - 1] ?? Number.NaN, 4);
  });

  test('of no cells are empty', () => {
    expect(shapesOfCells([])).toEqual({
      corners: new Float32Array(),
      starts: new Uint32Array(1),
      triangles: new Uint32Array(),
    });
  });
});

/** Signed area of a ring of `x, y` in turn. */
function areaOf(ring: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < ring.length; place += 2) {
    const next = (place + 2) % ring.length;
    sum += (ring[place] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[place + 1] ?? 0);
  }
  return sum / 2;
}
