import { describe, expect, it } from 'vitest';
import { boundsOfCircles, boundsOfOutlines, boundsOfPoints } from '../../src/cartography/map-bounds.ts';
import { packed } from '../fixtures/outlines.ts';

describe('bounds to fit the map to', () => {
  it('hold all outlines', () => {
    const square = (west: number, south: number) => ({
      id: `${west}`,
      name: '',
      polygons: packed([
        [
          [
            [west, south],
            [west + 1, south],
            [west + 1, south + 1],
            [west, south],
          ],
        ],
      ]),
    });
    expect(boundsOfOutlines([square(14, 2), square(20, 5)])).toEqual({
      west: 14,
      south: 2,
      east: 21,
      north: 6,
    });
    expect(boundsOfOutlines([])).toBeNull();
  });

  it('take the short way round across the antimeridian', () => {
    expect(
      boundsOfPoints([
        [177, -19],
        [-179, -16],
        [179.5, -17],
      ]),
    ).toEqual({ west: 177, south: -19, east: 181, north: -16 });
  });

  it('hold a single point', () => {
    expect(boundsOfPoints([[30, 1]])).toEqual({ west: 30, south: 1, east: 30, north: 1 });
  });

  it('hold proposed sites with what they reach, over the antimeridian too', () => {
    const bounds = boundsOfCircles([
      { latitude: 0, longitude: 179.5, km: 111.2 },
      { latitude: 60, longitude: -179, km: 55.6 },
    ]);
    expect(bounds?.west).toBeCloseTo(178.5, 6);
    expect(bounds?.east).toBeCloseTo(182, 6);
    expect(bounds?.south).toBeCloseTo(-1, 6);
    expect(bounds?.north).toBeCloseTo(60.5, 6);
    expect(boundsOfCircles([])).toBeNull();
  });
});
