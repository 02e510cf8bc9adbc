import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { geodesicRing } from '../../src/cartography/ring.ts';

const { Geodesic } = geographiclib;

describe('a ring at a distance from a base', () => {
  it('has at least 128 vertices and is closed', () => {
    const ring = geodesicRing(4.36, 18.58, 25);
    expect(ring.length).toBeGreaterThanOrEqual(129);
    expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('keeps every vertex within 1 m of the distance, anywhere missions go', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -70, max: 70, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: 0.5, max: 1000, noNaN: true }),
        (latitude, longitude, distanceKm) => {
          for (const [vertexLongitude, vertexLatitude] of geodesicRing(latitude, longitude, distanceKm)) {
            const { s12 } = Geodesic.WGS84.Inverse(latitude, longitude, vertexLatitude, vertexLongitude);
            expect(Math.abs((s12 as number) - distanceKm * 1000)).toBeLessThan(1);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('runs on across the antimeridian instead of round the world', () => {
    const longitudes = geodesicRing(-17, 179.9, 100).map(([longitude]) => longitude);
    expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(2.2);
    expect(Math.max(...longitudes)).toBeGreaterThan(180);
  });
});
