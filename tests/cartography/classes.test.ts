import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classFrom,
  classUpTo,
  DISTANCE_BOUNDS_KM,
  MOST_CLASSES,
  roundBreaks,
} from '../../src/cartography/classes.ts';

describe('round class breaks', () => {
  it('steps by 1-2-5 while that gives few enough classes', () => {
    expect(roundBreaks([1, 3, 60])).toEqual([1, 2, 5, 10, 20, 50]);
    expect(roundBreaks([1, 1, 4])).toEqual([1, 2]);
    expect(roundBreaks([0.04, 0.31])).toEqual([0.02, 0.05, 0.1, 0.2]);
  });

  it('widens the steps for values that span more', () => {
    expect(roundBreaks([1, 100])).toEqual([1, 3, 10, 30, 100]);
    expect(roundBreaks([1, 5000])).toEqual([1, 10, 100, 1000]);
  });

  it('has no class where nothing is positive', () => {
    expect(roundBreaks([])).toEqual([]);
    expect(roundBreaks([0, 0])).toEqual([]);
  });

  it('gives few ascending classes; the first and the last hold the least and the greatest value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-4, max: 1e6, noNaN: true }), { minLength: 1 }), values => {
        const breaks = roundBreaks(values);
        const least = Math.min(...values);
        const greatest = Math.max(...values);
        expect(breaks.length).toBeGreaterThan(0);
        expect(breaks.length).toBeLessThanOrEqual(MOST_CLASSES);
        expect([...breaks].sort((one, other) => one - other)).toEqual(breaks);
        if (greatest / least < 1e4) expect(breaks[0]).toBeLessThanOrEqual(least);
        expect(classFrom(least, breaks)).toBe(0);
        expect(classFrom(greatest, breaks)).toBe(breaks.length - 1);
      }),
    );
  });
});

describe('classes by upper bound', () => {
  it('includes the bound, as covered at X includes X', () => {
    expect(classUpTo(5, DISTANCE_BOUNDS_KM)).toBe(0);
    expect(classUpTo(5.0001, DISTANCE_BOUNDS_KM)).toBe(1);
    expect(classUpTo(200, DISTANCE_BOUNDS_KM)).toBe(5);
    expect(classUpTo(201, DISTANCE_BOUNDS_KM)).toBe(6);
  });
});
