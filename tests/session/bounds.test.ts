import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsAround, boundsOfAreas, boundsOfIncidents } from '../../src/session/places.ts';
import { incidentTable } from '../fixtures/incident-table.ts';
import { packed } from '../fixtures/outlines.ts';

const outline = (points: readonly (readonly [number, number])[]) => ({
  id: 'a',
  name: 'A',
  polygons: packed([[points]]),
});

describe('bounds', () => {
  it('of incidents hold every one and touch some', () => {
    // Adding 0 makes -0 the 0 that it equals.
    const degrees = (most: number) =>
      fc.double({ min: -most, max: most, noNaN: true }).map(value => value + 0);
    const coordinate = fc.record({ latitude: degrees(90), longitude: degrees(180) });
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 1 }), rows => {
        const bounds = boundsOfIncidents(incidentTable(rows));
        expect(bounds).toEqual({
          west: Math.min(...rows.map(row => row.longitude)),
          east: Math.max(...rows.map(row => row.longitude)),
          south: Math.min(...rows.map(row => row.latitude)),
          north: Math.max(...rows.map(row => row.latitude)),
        });
      }),
    );
    expect(boundsOfIncidents(incidentTable([]))).toBeNull();
  });

  it('of an island on both sides of the antimeridian go the short way round', () => {
    const island = outline([
      [178, -19],
      [-179, -19],
      [-179, -16],
      [178, -16],
    ]);
    expect(boundsOfAreas([island])).toEqual({ west: 178, south: -19, east: -179, north: -16 });
    expect(
      boundsOfAreas([
        outline([
          [-10, 0],
          [20, 5],
        ]),
      ]),
    ).toEqual({ west: -10, south: 0, east: 20, north: 5 });
    expect(boundsOfAreas([])).toBeNull();
  });

  it('around several hold them all', () => {
    const one = { west: 1, south: 2, east: 3, north: 4 };
    expect(boundsAround([])).toBeNull();
    expect(boundsAround([one])).toBe(one);
    expect(boundsAround([one, { west: -5, south: 3, east: 2, north: 9 }])).toEqual({
      west: -5,
      south: 2,
      east: 3,
      north: 9,
    });
  });
});
