import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareWithinReach } from '../../src/analysis/coverage.ts';

const km = (max: number) => fc.double({ min: 0.01, max, noNaN: true });

it('gives the published cases', () => {
  expect(shareWithinReach(0, 25, 1)).toBeCloseTo(0.0016, 10);
  expect(shareWithinReach(0, 2, 1)).toBeCloseTo(0.25, 10);
  expect(shareWithinReach(Number.POSITIVE_INFINITY, 2, 25)).toBe(0);
});

it('lies between 0 and 1, is 1 when the whole disc is in reach and 0 when none of it is', () => {
  fc.assert(
    fc.property(km(400), km(60), km(120), (distance, radius, reach) => {
      const share = shareWithinReach(distance, radius, reach);
      expect(share).toBeGreaterThanOrEqual(-1e-12);
      expect(share).toBeLessThanOrEqual(1 + 1e-12);
      if (distance + radius <= reach) expect(share).toBe(1);
      if (distance >= radius + reach) expect(share).toBe(0);
    }),
  );
});

it('grows with the reach and shrinks with the distance', () => {
  fc.assert(
    fc.property(km(200), km(60), km(120), km(20), (distance, radius, reach, more) => {
      const share = shareWithinReach(distance, radius, reach);
      expect(shareWithinReach(distance, radius, reach + more)).toBeGreaterThanOrEqual(share - 1e-9);
      expect(shareWithinReach(distance + more, radius, reach)).toBeLessThanOrEqual(share + 1e-9);
    }),
  );
});

it('agrees with counting points in the disc', () => {
  for (const [distance, radius, reach] of [
    [20, 25, 10],
    [3, 2, 2.5],
    [24, 25, 25],
    [1, 2, 1],
  ]) {
    let inside = 0;
    let total = 0;
    const steps = 400;
    for (let row = 0; row < steps; row++) {
      for (let column = 0; column < steps; column++) {
        const x = ((column + 0.5) / steps) * 2 * radius - radius;
        const y = ((row + 0.5) / steps) * 2 * radius - radius;
        if (x * x + y * y > radius * radius) continue;
        total++;
        if ((x - distance) ** 2 + y * y <= reach * reach) inside++;
      }
    }
    expect(shareWithinReach(distance, radius, reach)).toBeCloseTo(inside / total, 2);
  }
});
