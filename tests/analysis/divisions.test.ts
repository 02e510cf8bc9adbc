import { describe, expect, it } from 'vitest';
import { divisionsByOutline } from '../../src/analysis/divisions.ts';
import { selectIncidents } from '../../src/analysis/select.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { incidentTable } from '../fixtures/incident-table.ts';
import { packed } from '../fixtures/outlines.ts';

const square = (name: string, west: number, south: number, east: number, north: number) => ({
  id: name,
  name,
  polygons: packed([
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ]),
});

const rows = [
  { latitude: 1, longitude: 1, division: 'as the source says' },
  { latitude: 1, longitude: 3 },
  { latitude: 1, longitude: 9 },
];

describe('divisions by outline', () => {
  it('are those that hold the place, in place of what the source says; of two, the first', () => {
    const areas = [square('West', 0, 0, 2, 2), square('Whole', 0, 0, 4, 2)];
    const { division, divisions } = divisionsByOutline(incidentTable(rows), areas);
    expect(Array.from(division, code => divisions[code])).toEqual(['West', 'Whole', '']);
  });

  it('are one where two outlines have one name', () => {
    const areas = [square('Isles', 0, 0, 2, 2), square('Isles', 2.5, 0, 4, 2)];
    const { divisions } = divisionsByOutline(incidentTable(rows), areas);
    expect(divisions).toEqual(['', 'Isles']);
  });

  it('choose incidents, and their parts add up to the whole', () => {
    const incidents = divisionsByOutline(incidentTable(rows), [square('West', 0, 0, 2, 2)]);
    const chosen = (divisions?: string[]) =>
      selectIncidents(incidents, { ...DEFAULT_SETTINGS, ...(divisions && { divisions }) }).selected.reduce(
        (sum, one) => sum + one,
        0,
      );
    expect([chosen(), chosen(['West']), chosen([''])]).toEqual([3, 1, 2]);
  });
});
