import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceAndBearing,
  FAST_DISTANCE_ERROR_KM,
  geodesicFromChordKm,
  geodesicKm,
  lambertKm,
  longestRivalChordKm,
} from '../../src/analysis/geodesic.ts';
import { preparePoints } from '../../src/analysis/nearest.ts';

const latitude = fc.double({ min: -89.9, max: 89.9, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
/** Offsets in degrees from a few metres to across the globe. */
const offset = fc.double({ min: -8, max: 8, noNaN: true }).map(value => value ** 3 / 12);

/** Straight line from the first point to another. */
function chordOf(points: ReturnType<typeof preparePoints>, other: number): number {
  const { x, y, z } = points;
  return Math.hypot(x[other] - x[0], y[other] - y[0], z[other] - z[0]);
}

describe('the deciding distance', () => {
  it('is the published geodesic', () => {
    // Wellington to Salamanca, the example of GeographicLib's documentation.
    expect(geodesicKm(-41.32, 174.81, 40.96, -5.5)).toBeCloseTo(19959.679_267_353_82, 8);
  });

  it('gives the bearing clockwise from north', () => {
    expect(distanceAndBearing(0, 0, 0, 1).bearingDegrees).toBeCloseTo(90, 9);
    expect(distanceAndBearing(0, 0, 0, -1).bearingDegrees).toBeCloseTo(270, 9);
  });
});

describe('the distance from a chord', () => {
  it('stays within its promised error of the geodesic', () => {
    fc.assert(
      fc.property(latitude, longitude, offset, offset, (north, east, dNorth, dEast) => {
        const other = { latitude: Math.max(-89.9, Math.min(89.9, north + dNorth)), longitude: east + dEast };
        const points = preparePoints([north, other.latitude], [east, other.longitude]);
        const fast = geodesicFromChordKm(points, 0, points, 1);
        const exact = geodesicKm(north, east, other.latitude, other.longitude);
        fc.pre(exact <= 1500);
        expect(Math.abs(fast - exact)).toBeLessThan(FAST_DISTANCE_ERROR_KM);
      }),
      { numRuns: 3000 },
    );
  });

  it('is zero for one and the same point', () => {
    const points = preparePoints([4.4], [18.6]);
    expect(geodesicFromChordKm(points, 0, points, 0)).toBe(0);
  });

  it('never calls a point farther that is nearer, anywhere on Earth', () => {
    const anywhere = fc.tuple(latitude, longitude);
    fc.assert(
      fc.property(latitude, longitude, anywhere, anywhere, offset, (north, east, first, other, nudge) => {
        // Two candidates at about the same distance: the second on the first one's meridian, a little off.
        for (const second of [
          other,
          [Math.max(-89.9, Math.min(89.9, first[0] + nudge / 20)), first[1]] as const,
        ]) {
          const points = preparePoints([north, first[0], second[0]], [east, first[1], second[1]]);
          const chords = [chordOf(points, 1), chordOf(points, 2)];
          const lengths = [
            geodesicKm(north, east, first[0], first[1]),
            geodesicKm(north, east, second[0], second[1]),
          ];
          if (chords[1] > longestRivalChordKm(chords[0]) + 1e-9)
            expect(lengths[1]).toBeGreaterThan(lengths[0]);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the distance of points too far apart to decide anything', () => {
  const nearby = fc.double({ min: -3, max: 3, noNaN: true }).map(value => value ** 3 / 3);
  const within = (value: number) => Math.max(-90, Math.min(90, value));
  const keepsItsPromise = (north: number, east: number, otherNorth: number, otherEast: number) => {
    const km = geodesicKm(north, east, otherNorth, otherEast);
    fc.pre(km > 1500);
    expect(Math.abs(lambertKm(north, east, otherNorth, otherEast) - km)).toBeLessThan(km * 1e-5);
  };

  it('is right to within 10 m for each 1,000 km', () => {
    fc.assert(fc.property(latitude, longitude, latitude, longitude, keepsItsPromise), { numRuns: 3000 });
  });

  it('is so for points that are nearly opposite too', () => {
    fc.assert(
      fc.property(latitude, longitude, nearby, nearby, (north, east, northward, eastward) =>
        keepsItsPromise(north, east, within(northward - north), east + 180 + eastward),
      ),
      { numRuns: 3000 },
    );
  });
});
