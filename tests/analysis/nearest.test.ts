import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indicesUpTo } from '../../src/analysis/columns.ts';
import { geodesicKm } from '../../src/analysis/geodesic.ts';
import { findNearest, preparePoints } from '../../src/analysis/nearest.ts';

const place = fc.tuple(
  fc.double({ min: -60, max: 60, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
);
/** Coordinates rounded to a coarse grid, so that ties and near-ties occur. */
const gridPlace = fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }));

function nearestOf(
  points: readonly (readonly [number, number])[],
  bases: readonly (readonly [number, number])[],
) {
  const into = { nearest: new Int32Array(points.length), distanceKm: new Float64Array(points.length) };
  findNearest(
    preparePoints(
      points.map(([latitude]) => latitude),
      points.map(([, longitude]) => longitude),
    ),
    indicesUpTo(points.length),
    preparePoints(
      bases.map(([latitude]) => latitude),
      bases.map(([, longitude]) => longitude),
    ),
    indicesUpTo(bases.length),
    into,
  );
  return into;
}

it.each([
  ['anywhere', place],
  ['on a grid', gridPlace],
])('finds the base that is nearest by geodesic: %s', (_, anyPlace) => {
  fc.assert(
    fc.property(
      fc.array(anyPlace, { minLength: 1 }),
      fc.array(anyPlace, { minLength: 1 }),
      (points, bases) => {
        const { nearest, distanceKm } = nearestOf(points, bases);
        points.forEach(([latitude, longitude], point) => {
          const all = bases.map(([north, east]) => geodesicKm(latitude, longitude, north, east));
          const shortest = Math.min(...all);
          expect(all[nearest[point]]).toBeCloseTo(shortest, 9);
          // To 1 cm where a verdict can depend on it; where none can, to 10 m in 1,000 km, and less far away.
          const error = shortest <= 1500 ? 1e-5 : shortest * (shortest < 13_000 ? 1e-5 : 0.01);
          expect(Math.abs(distanceKm[point] - shortest)).toBeLessThan(error);
        });
      },
    ),
  );
});

it('finds for many points side by side, some of them twice, what it finds for each alone', () => {
  const degrees = (min: number, max: number) =>
    fc.integer({ min: min * 1e6, max: max * 1e6 }).map(micro => micro / 1e6);
  const near = fc.tuple(degrees(5, 6), degrees(20, 21));
  const anywhere = fc.tuple(degrees(-60, 60), degrees(-180, 180));
  const points = fc
    .tuple(fc.array(near, { minLength: 280, maxLength: 300 }), fc.array(anywhere, { maxLength: 20 }))
    .map(([side, apart]) => [...side.sort(([a], [b]) => a - b).flatMap(one => [one, one]), ...apart]);
  const bases = fc.array(fc.oneof(near, anywhere), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(points, bases, (all, choice) => {
      const together = nearestOf(all, choice);
      const alone = all.map(point => nearestOf([point], choice));
      expect([...together.nearest]).toEqual(alone.map(one => one.nearest[0]));
      expect([...together.distanceKm]).toEqual(alone.map(one => one.distanceKm[0]));
    }),
    { numRuns: 20 },
  );
});

it('gives the lower index when two bases stand on one spot', () => {
  const { nearest } = nearestOf(
    [
      [5, 20],
      [6, 21],
    ],
    [
      [9, 9],
      [6, 21],
      [6, 21],
    ],
  );
  expect([...nearest]).toEqual([1, 1]);
});

it('is Infinity, and no base, when there is no base to choose from', () => {
  const { nearest, distanceKm } = nearestOf([[5, 20]], []);
  expect([...nearest]).toEqual([-1]);
  expect(distanceKm[0]).toBe(Number.POSITIVE_INFINITY);
});
