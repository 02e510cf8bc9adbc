import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { metresPerPixel, scaleBar } from '../../src/cartography/scale.ts';

const { Geodesic } = geographiclib;

describe('the scale at the centre of the map', () => {
  it('is true on the ground within 1 %, checked against the geodesic across 100 pixels', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 60, noNaN: true }),
        fc.double({ min: 5, max: 16, noNaN: true }),
        (latitude, zoom) => {
          const degrees = (360 / (512 * 2 ** zoom)) * 100;
          const { s12 } = Geodesic.WGS84.Inverse(latitude, 10, latitude, 10 + degrees);
          expect(metresPerPixel(latitude, zoom) * 100).toBeGreaterThan((s12 as number) * 0.99);
          expect(metresPerPixel(latitude, zoom) * 100).toBeLessThan((s12 as number) * 1.01);
        },
      ),
    );
  });

  it('draws the longest round distance that fits', () => {
    expect(scaleBar(1000, 140)).toEqual({ metres: 100_000, widthPixels: 100 });
    expect(scaleBar(2.5, 140)).toEqual({ metres: 200, widthPixels: 80 });
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 50_000, noNaN: true }), metresForPixel => {
        const { metres, widthPixels } = scaleBar(metresForPixel, 140);
        expect(widthPixels).toBeLessThanOrEqual(140);
        expect(widthPixels).toBeGreaterThan(140 / 2.6);
        expect(String(metres).replaceAll(/0|\./g, '')).toMatch(/^[125]$/);
      }),
    );
  });
});
