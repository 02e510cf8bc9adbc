import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { lengthOnPage, scaleBarOf } from '../../../src/brief/sheet/map-strip.ts';
import { fitProjection, placeAt } from '../../../src/brief/sheet/projection.ts';
import { positionsOf } from '../../../src/model/outlines.ts';

const { Geodesic } = geographiclib;
const FRAME = { x: 12, y: 30, width: 180, height: 130 };

const area = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -75, max: 75, noNaN: true }),
  width: fc.double({ min: 0.2, max: 25, noNaN: true }),
  height: fc.double({ min: 0.2, max: 14, noNaN: true }),
});

function projectionOf({
  longitude,
  latitude,
  width,
  height,
}: Record<'longitude' | 'latitude' | 'width' | 'height', number>) {
  const bounds = { west: longitude, east: longitude + width, south: latitude, north: latitude + height };
  const points = [
    [bounds.west, bounds.south],
    [bounds.east, bounds.south],
    [bounds.east, bounds.north],
    [bounds.west, bounds.north],
  ] as const;
  return { points, projection: fitProjection([positionsOf(points)], bounds, FRAME) };
}

describe('the scale bar', () => {
  it('is true within 1 % at the centre of the map, in every direction', () => {
    fc.assert(
      fc.property(area, fc.double({ min: 0, max: 360, noNaN: true }), (box, azimuth) => {
        const { projection } = projectionOf(box);
        const bar = scaleBarOf(projection);
        const { longitude, latitude } = projection.centre;
        // A tenth of the bar to either side: true at the centre, whatever happens towards the edges.
        const reach = bar.km * 50;
        const ahead = Geodesic.WGS84.Direct(latitude, longitude, azimuth, reach);
        const back = Geodesic.WGS84.Direct(latitude, longitude, azimuth + 180, reach);
        const [x1, y1] = projection.project(ahead.lon2 ?? 0, ahead.lat2 ?? 0);
        const [x2, y2] = projection.project(back.lon2 ?? 0, back.lat2 ?? 0);
        const perKm = Math.hypot(x2 - x1, y2 - y1) / (bar.km / 10);
        expect(Math.abs(perKm / (bar.millimetres / bar.km) - 1)).toBeLessThan(0.01);
      }),
    );
  });

  it('is as long as a geodesic of its length through the centre, and fits the frame', () => {
    const { projection } = projectionOf({ longitude: 14.4, latitude: 2.2, width: 13, height: 8.8 });
    const bar = scaleBarOf(projection);
    expect(bar.km).toBe(200);
    expect(bar.millimetres).toBeCloseTo(lengthOnPage(projection, 200), 9);
    expect(bar.millimetres).toBeLessThan(FRAME.width * 0.3);
  });
});

describe('fitProjection', () => {
  it('keeps the area in the frame and its own centre in the middle', () => {
    fc.assert(
      fc.property(area, box => {
        const { points, projection } = projectionOf(box);
        for (const [longitude, latitude] of points) {
          const [x, y] = projection.project(longitude, latitude);
          expect(x).toBeGreaterThanOrEqual(FRAME.x);
          expect(x).toBeLessThanOrEqual(FRAME.x + FRAME.width);
          expect(y).toBeGreaterThanOrEqual(FRAME.y);
          expect(y).toBeLessThanOrEqual(FRAME.y + FRAME.height);
        }
        const [x, y] = projection.project(projection.centre.longitude, projection.centre.latitude);
        expect(x).toBeCloseTo(FRAME.x + FRAME.width / 2, 6);
        expect(y).toBeCloseTo(FRAME.y + FRAME.height / 2, 6);
      }),
    );
  });

  it('knows the place of a point on the plane', () => {
    const centre = { longitude: 179.5, latitude: -17 };
    const place = placeAt(centre, [120, 45]);
    expect(place.longitude).toBeGreaterThan(180);
    expect(Geodesic.WGS84.Inverse(-17, 179.5, place.latitude, place.longitude).s12).toBeCloseTo(128_000, -4);
  });
});
