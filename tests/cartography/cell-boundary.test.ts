import { cellToBoundary, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellBoundary, shrunk } from '../../src/cartography/cell-boundary.ts';

describe('the boundary of a cell', () => {
  it('is the closed ring that H3 gives', () => {
    const cell = latLngToCell(4.36, 18.58, 5);
    const corners = cellToBoundary(cell, true).flat();
    const boundary = cellBoundary(cell);
    expect(boundary).toHaveLength(corners.length);
    boundary.forEach((value, index) => {
      expect(value).toBeCloseTo(corners[index] ?? Number.NaN, 9);
    });
  });

  it('stays small across the antimeridian', () => {
    const boundary = cellBoundary(latLngToCell(-17, 180, 3));
    const longitudes = [...boundary].filter((_, index) => index % 2 === 0);
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(3);
  });

  it('shrinks about its middle: half the side is a quarter of the area', () => {
    const boundary = cellBoundary(latLngToCell(4.36, 18.58, 5));
    expect(area(shrunk(boundary, 0.5)) / area(boundary)).toBeCloseTo(0.25, 9);
    expect(shrunk(boundary, 1)[3]).toBeCloseTo(boundary[3] ?? Number.NaN, 12);
  });
});

/** Area of a closed ring in square degrees (shoelace formula). */
function area(ring: Float64Array): number {
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    twice += (ring[i] ?? 0) * (ring[i + 3] ?? 0) - (ring[i + 2] ?? 0) * (ring[i + 1] ?? 0);
  }
  return Math.abs(twice) / 2;
}
