import fc from 'fast-check';
import { cellToLatLng } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { createPeopleByCell, peopleWithin } from '../../src/analysis/people-by-cell.ts';

const place = { west: 20, north: 6, pixelWidth: 0.05, pixelHeight: 0.05, noData: -9999 };

function brought(values: readonly number[], width: number, resolution = 6, isDensity = false) {
  const raster = { ...place, width, height: values.length / width };
  const byCell = createPeopleByCell(raster, resolution, isDensity);
  for (let row = 0; row < raster.height; row += 3)
    byCell.add(row, values.slice(row * width, (row + 3) * width));
  return byCell.result();
}

describe('people by cell', () => {
  it('keeps every one of them, at every resolution', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 60, maxLength: 60 }),
        fc.integer({ min: 3, max: 8 }),
        (values, resolution) => {
          const { totalIn, totalKept } = brought(values, 10, resolution);
          expect(totalIn).toBeCloseTo(
            values.reduce((sum, value) => sum + value, 0),
            6,
          );
          expect(Math.abs(totalKept - totalIn)).toBeLessThanOrEqual(1e-9 * totalIn);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes neither pixels without a value nor those below 0 for people, or for none', () => {
    const { totalIn, withoutValue, negative, cells } = brought([5, -9999, Number.NaN, -1], 2);
    expect([totalIn, withoutValue, negative]).toEqual([5, 2, 1]);
    expect(cells.length).toBeGreaterThan(0);
  });

  it('knows a value for nothing that was written with fewer digits', () => {
    const raster = { ...place, noData: -3.4e38, width: 1, height: 1 };
    const byCell = createPeopleByCell(raster, 6, false);
    byCell.add(0, Float32Array.of(-3.4e38));
    expect(byCell.result()).toMatchObject({ totalIn: 0, withoutValue: 1, negative: 0 });
  });

  it('puts them where they are', () => {
    const { cells, people } = brought([0, 0, 0, 0, 0, 0, 0, 700, 0], 3, 8);
    const [latitude, longitude] = cells.reduce(
      ([north, east], cell, at) => {
        const [cellLatitude, cellLongitude] = cellToLatLng(cell);
        const share = (people[at] ?? Number.NaN) / 700;
        return [north + share * cellLatitude, east + share * cellLongitude];
      },
      [0, 0],
    );
    // The middle of the pixel in the third row and second column.
    expect(latitude).toBeCloseTo(6 - 2.5 * 0.05, 3);
    expect(longitude).toBeCloseTo(20 + 1.5 * 0.05, 3);
  });

  it('makes people of a density with the area of each pixel on the ellipsoid', () => {
    // A pixel of 0.05 degrees at 6 degrees north measures 5.529 by 5.536 km.
    expect(brought([10], 1, 6, true).totalIn).toBeCloseTo(10 * 30.61, 0);
  });
});

describe('people within reach', () => {
  const counted = brought(Array<number>(400).fill(10), 20, 7);
  const base = { latitude: [5.5], longitude: [20.5] };

  it('are none of those wholly within it fewer, and none of those partly within it more', () => {
    const within = peopleWithin(counted, base, [5, 25, 200]);
    for (const { people, low, high } of within) {
      expect(low).toBeLessThanOrEqual(people);
      expect(high).toBeGreaterThanOrEqual(people);
    }
    expect(within[1]?.people).toBeGreaterThan(within[0]?.people ?? Number.NaN);
    expect(within[2]?.low).toBeCloseTo(counted.totalKept, 6);
  });

  it('are none without a base', () => {
    expect(peopleWithin(counted, { latitude: [], longitude: [] }, [10])).toEqual([
      { km: 10, people: 0, low: 0, high: 0 },
    ]);
  });
});
