import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FAST_DISTANCE_ERROR_KM,
  geodesicFromChordKm,
  longestRivalChordKm,
} from '../../src/analysis/chord.ts';
import { distanceAndBearing, geodesicKm } from '../../src/analysis/geodesic.ts';
import { preparePoints } from '../../src/analysis/nearest.ts';

const latitude = fc.double({ min: -89.9, max: 89.9, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });
/** Offsets in degrees from a few metres to across the globe. */
const offset = fc.double({ min: -8, max: 8, noNaN: true }).map(value => value ** 3 / 12);

function chordOf(points: ReturnType<typeof preparePoints>): number {
  return Math.hypot(points.x[1] - points.x[0], points.y[1] - points.y[0], points.z[1] - points.z[0]);
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
        expect(Math.abs(fast - geodesicKm(north, east, other.latitude, other.longitude))).toBeLessThan(
          FAST_DISTANCE_ERROR_KM,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('is zero for one and the same point', () => {
    const points = preparePoints([4.4], [18.6]);
    expect(geodesicFromChordKm(points, 0, points, 0)).toBe(0);
  });

  it('bounds the geodesic from both sides', () => {
    fc.assert(
      fc.property(latitude, longitude, offset, offset, (north, east, dNorth, dEast) => {
        const otherLatitude = Math.max(-89.9, Math.min(89.9, north + dNorth));
        const points = preparePoints([north, otherLatitude], [east, east + dEast]);
        const chord = chordOf(points);
        const geodesic = geodesicKm(north, east, otherLatitude, east + dEast);
        expect(geodesic).toBeGreaterThanOrEqual(chord - 1e-9);
        expect(geodesic).toBeLessThanOrEqual(longestRivalChordKm(chord) + 1e-9);
      }),
      { numRuns: 3000 },
    );
  });
});
