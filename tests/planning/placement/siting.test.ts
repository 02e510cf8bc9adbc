import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareWithinReach } from '../../../src/analysis/coverage.ts';
import { demandWeights } from '../../../src/analysis/demand.ts';
import { geodesicKm } from '../../../src/analysis/geodesic.ts';
import type { Demand } from '../../../src/model/demand.ts';
import {
  backupGains,
  coveredWeight,
  medianCost,
  serviceWorth,
} from '../../../src/planning/placement/problem.ts';
import { freeChoice } from '../../../src/planning/placement/site-rules.ts';
import {
  backupOf,
  coveringOf,
  expectedOf,
  medianOf,
  requiredOf,
  type Siting,
} from '../../../src/planning/placement/siting.ts';

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const degrees = fc.integer({ min: 0, max: 40 }).map(step => step / 20);
const point = fc.record({ latitude: degrees, longitude: degrees });
const weight = fc.integer({ min: 0, max: 9 });

function demandAt(points: readonly (Point & { radiusKm: number })[]): Demand {
  const count = points.length;
  return {
    count,
    latitude: Float64Array.from(points, one => one.latitude),
    longitude: Float64Array.from(points, one => one.longitude),
    radiusKm: Float32Array.from(points, one => one.radiusKm),
    fatalities: new Int32Array(count).fill(2),
    day: Int32Array.from(points.keys()),
    perpetrator: new Uint8Array(count),
  };
}

const someSiting: fc.Arbitrary<Siting> = fc
  .record({
    points: fc.array(fc.record({ latitude: degrees, longitude: degrees, radiusKm: fc.constantFrom(2, 25) }), {
      minLength: 1,
      maxLength: 40,
    }),
    weights: fc.array(weight, { minLength: 40, maxLength: 40 }),
    existing: fc.array(point, { maxLength: 3 }),
    candidates: fc.array(point, { minLength: 2, maxLength: 6 }),
    reachKm: fc.constantFrom(10, 30, 70),
  })
  .map(({ points, weights, existing, candidates, reachKm }) => ({
    demand: demandAt(points),
    weights: Float64Array.from(weights.slice(0, points.length)),
    existing: existing.map(one => ({ ...one, reachKm: 30 })),
    candidates: candidates.map((one, index) => ({ name: `Site ${index}`, ...one })),
    reachKm,
    rules: freeChoice(candidates.length, 2),
  }));

/** The bases of a siting with the first two candidates, each with its distance from every incident. */
function basesOf(siting: Siting): { distanceKm: Float64Array; reachKm: number; isNew: boolean }[] {
  const { demand, existing, candidates, reachKm } = siting;
  const distances = ({ latitude, longitude }: Point) =>
    Float64Array.from({ length: demand.count }, (_, index) =>
      geodesicKm(demand.latitude[index], demand.longitude[index], latitude, longitude),
    );
  return [
    ...existing.map(base => ({ distanceKm: distances(base), reachKm: base.reachKm, isNew: false })),
    ...candidates.slice(0, 2).map(site => ({ distanceKm: distances(site), reachKm, isNew: true })),
  ];
}

/** Sum of weights times what `count` makes of the bases: those there already, and with the first two candidates. */
function naive(
  siting: Siting,
  worth: (point: number, bases: ReturnType<typeof basesOf>) => number,
): { before: number; after: number } {
  const bases = basesOf(siting);
  const there = bases.filter(({ isNew }) => !isNew);
  const sum = (some: typeof bases) =>
    siting.weights.reduce((total, one, index) => (one > 0 ? total + one * worth(index, some) : total), 0);
  return { before: sum(there), after: sum(bases) };
}

describe('questions made from incidents, bases and candidates', () => {
  it('coverage: what is in reach of any, by the geodesic', () => {
    fc.assert(
      fc.property(someSiting, siting => {
        const { problem, baseline } = coveringOf(siting);
        const { before, after } = naive(siting, (index, bases) =>
          bases.some(base => base.distanceKm[index] <= base.reachKm) ? 1 : 0,
        );
        expect(baseline).toBeCloseTo(before, 9);
        expect(baseline + coveredWeight(problem, [0, 1])).toBeCloseTo(after, 9);
      }),
    );
  });

  it('backup: 1 - q^k for k bases in reach, existing ones counted', () => {
    fc.assert(
      fc.property(someSiting, fc.constantFrom(0, 0.3, 0.9), (siting, unavailable) => {
        const { problem, baseline } = backupOf(siting, unavailable);
        const { before, after } = naive(
          siting,
          (index, bases) =>
            1 - unavailable ** bases.filter(base => base.distanceKm[index] <= base.reachKm).length,
        );
        expect(baseline).toBeCloseTo(before, 9);
        expect(baseline + coveredWeight(problem, [0, 1])).toBeCloseTo(after, 9);
      }),
    );
  });

  it('backup: two bases that are each away three days in ten give 0.91', () => {
    expect(backupGains(0.3, 2).reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(0.91, 12);
  });

  it('expected coverage: the largest share of the disc in reach of one base', () => {
    fc.assert(
      fc.property(someSiting, siting => {
        const { problem, baseline } = expectedOf(siting);
        const { before, after } = naive(siting, (index, bases) =>
          Math.max(
            0,
            ...bases.map(({ distanceKm, reachKm }) =>
              shareWithinReach(distanceKm[index], siting.demand.radiusKm[index], reachKm),
            ),
          ),
        );
        expect(baseline).toBeCloseTo(before, 3);
        expect(baseline + serviceWorth(problem, [0, 1])).toBeCloseTo(after, 3);
      }),
    );
  });

  it('distance: to the nearest of all', () => {
    fc.assert(
      fc.property(someSiting, siting => {
        const { problem, baseline } = medianOf(siting);
        const { before, after } = naive(siting, (index, bases) =>
          Math.min(...bases.map(({ distanceKm }) => distanceKm[index])),
        );
        if (Number.isFinite(before)) expect(baseline).toBeCloseTo(before, 2);
        expect(medianCost(problem, [0, 1])).toBeCloseTo(after, 2);
      }),
    );
  });

  it('a required share counts what the existing bases reach', () => {
    fc.assert(
      fc.property(someSiting, fc.double({ min: 0, max: 1, noNaN: true }), (siting, share) => {
        const { problem, baseline } = requiredOf(siting, share);
        const all = siting.weights.reduce((sum, one) => sum + one, 0);
        expect(problem.required).toBeCloseTo(Math.max(0, share * all - baseline), 9);
      }),
    );
  });
});

describe('what an incident counts', () => {
  const demand = demandAt([0, 1, 2].map(() => ({ latitude: 0, longitude: 0, radiusKm: 2 })));

  it('one, or its fatalities', () => {
    const plain = { halfLifeDays: null, asOf: 2 };
    expect([...demandWeights(demand, { by: 'incidents', ...plain })]).toEqual([1, 1, 1]);
    expect([...demandWeights(demand, { by: 'fatalities', ...plain })]).toEqual([2, 2, 2]);
  });

  it('half as much after each half-life', () => {
    expect([...demandWeights(demand, { by: 'incidents', halfLifeDays: 1, asOf: 2 })]).toEqual([0.25, 0.5, 1]);
  });
});
