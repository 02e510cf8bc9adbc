import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCurve } from '../../src/ui/measure/curve-geometry.ts';
import { distanceAfterKey, roundDistance } from '../../src/ui/measure/distance-steps.ts';

describe('the chosen distance', () => {
  it('is round when dragged', () => {
    expect([0, 0.74, 3.3, 24.6, 83].map(roundDistance)).toEqual([0.5, 0.5, 3.5, 25, 85]);
  });

  it('goes from preset to preset with the large steps', () => {
    expect(distanceAfterKey(25, 2, 200)).toBe(50);
    expect(distanceAfterKey(25, -2, 200)).toBe(10);
    expect(distanceAfterKey(100, 2, 200)).toBe(200);
    expect(distanceAfterKey(1, -2, 200)).toBe(1);
  });

  it('always moves the way the key points, within the chart', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 200, noNaN: true }).map(roundDistance), km => {
        expect(distanceAfterKey(km, 1, 200)).toBeGreaterThanOrEqual(Math.min(km, 200));
        expect(distanceAfterKey(km, -1, 200)).toBeLessThanOrEqual(km);
        expect(distanceAfterKey(distanceAfterKey(km, 1, 1000), -1, 1000)).toBe(km);
      }),
    );
  });
});

describe('reading the curve', () => {
  const km = [0, 10, 20];
  const counts = [0, 4, 10];

  it('is exact at its points and linear between them', () => {
    expect([0, 5, 10, 15, 20, 99].map(at => readCurve(km, counts, at))).toEqual([0, 2, 4, 7, 10, 10]);
    expect(readCurve([], [], 5)).toBe(0);
  });
});
