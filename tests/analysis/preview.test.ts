import { latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cardIn } from '../../src/analysis/evaluated-incidents.ts';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import type { PreviewRequest } from '../../src/model/selection.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { baseList, stay } from '../fixtures/deployments.ts';
import { incidentTable } from '../fixtures/incident-table.ts';
import { packed } from '../fixtures/outlines.ts';

const square = (id: string, west: number, east: number) => ({
  id,
  name: id,
  polygons: packed([
    [
      [
        [west, -5],
        [east, -5],
        [east, 5],
        [west, 5],
        [west, -5],
      ],
    ],
  ]),
});
const north = baseList(
  [stay('N', 0, 0, '2020-01-01', '2021-01-01'), stay('N2', 1, 1, '2020-01-01', null)],
  'NORTH',
);
const south = baseList(
  [stay('S', 0, 30, '2020-01-01', '2020-03-01'), stay('S2', 1, 31, '2020-01-01', '2020-03-01')],
  'SOUTH',
);
const incidents = incidentTable([
  { latitude: 0.5, longitude: 0.5, country: 'A', date: '2020-02-01' },
  { latitude: 0.6, longitude: 0.6, country: 'A', date: '2020-06-01' },
  { latitude: 0.5, longitude: 30.5, country: 'B', date: '2020-02-01' },
  { latitude: 0.5, longitude: 30.5, country: 'B', date: '2020-06-01' },
  { latitude: 0.5, longitude: 0.5, country: 'A', radiusKm: Number.NaN },
  { latitude: 0.5, longitude: 0.5, country: 'A', dated: false },
]);

function bench() {
  const made = createWorkbench();
  made.putPlaces([square('A', -5, 5), square('B', 25, 35)], []);
  return made;
}

function preview(choice: Partial<PreviewRequest> = {}) {
  return bench().preview({
    incidents: [incidents],
    deployments: [north, south],
    leaving: [],
    settings: DEFAULT_SETTINGS,
    ...choice,
  });
}

describe('what would be measured of files under review', () => {
  it('suggests the mission with most incidents near its sites, and counts for it', () => {
    const { counts, ...choice } = preview();
    expect(choice).toMatchObject({ mission: 'NORTH', countries: ['A'] });
    expect(choice.missions.map(({ name }) => name)).toEqual(['NORTH', 'SOUTH']);
    expect(choice.countriesOffered).toEqual([
      { name: 'A', incidents: 4 },
      { name: 'B', incidents: 2 },
    ]);
    expect(counts).toEqual([
      { evaluated: 2, repeated: 0, otherCountries: 2, notLocated: 1, notDated: 1, outsideRecord: 0 },
    ]);
  });

  it('counts for the mission and the countries chosen', () => {
    expect(preview({ mission: 'SOUTH' })).toMatchObject({
      mission: 'SOUTH',
      countries: ['B'],
      counts: [{ evaluated: 1, otherCountries: 4, outsideRecord: 1 }],
    });
    expect(preview({ mission: 'SOUTH', countries: [] })).toMatchObject({
      counts: [{ evaluated: 2, otherCountries: 0, notLocated: 1, notDated: 1, outsideRecord: 2 }],
    });
    expect(preview({ mission: null })).toMatchObject({ mission: null, counts: [{ evaluated: 4 }] });
  });

  it('is what is measured when the same files are loaded with the choice', () => {
    for (const mission of ['NORTH', 'SOUTH', null]) {
      const loaded = bench();
      loaded.putIncidents('i', incidents, { rows: 6, taken: 6, leftOut: 0, refused: 0 });
      loaded.putDeployments('n', north);
      loaded.putDeployments('s', south);
      const { countries, area } = loaded.suggest(mission);
      const { counts } = loaded.measure({
        ...DEFAULT_SETTINGS,
        mission,
        countries: [...countries],
        area: [...area],
      }).findings;
      expect(preview({ mission }).counts[0]?.evaluated, String(mission)).toBe(counts.evaluated);
      expect(preview({ mission }).countries).toEqual(countries);
    }
  });

  it('knows no record without deployments', () => {
    expect(preview({ deployments: [] })).toMatchObject({
      mission: null,
      missions: [],
      counts: [{ evaluated: 4, outsideRecord: null }],
    });
  });

  it('counts beside what stays loaded, and not beside what would go', () => {
    const loaded = bench();
    loaded.putDeployments('n', north);
    const request = { incidents: [incidents], deployments: [], leaving: [], settings: DEFAULT_SETTINGS };
    expect(loaded.preview(request).mission).toBe('NORTH');
    expect(loaded.preview({ ...request, leaving: ['n'] }).mission).toBeNull();
  });
});

describe('events that stand in two files', () => {
  const first = incidentTable([{ eventKey: 1 }, { eventKey: 2 }, {}]);
  const second = incidentTable([{ eventKey: 2, fatalities: 9 }, { eventKey: 3, actor: 'Other' }, {}]);

  it('count once, and the second file says how many it shares', () => {
    const loaded = bench();
    loaded.putIncidents('a', first, { rows: 4, taken: 3, leftOut: 0, refused: 1 });
    loaded.putIncidents('b', second, { rows: 3, taken: 3, leftOut: 0, refused: 0 });
    loaded.putDeployments('n', baseList([stay('N', 0, 0, '2019-01-01', null)]));
    const { counts, overall } = loaded.measure(DEFAULT_SETTINGS).findings;
    expect(counts).toMatchObject({ rows: 7, taken: 5, leftOut: 1, refused: 1, evaluated: 5 });
    expect(overall.fatalities).toEqual([5]);
    expect(loaded.choices().repeats).toEqual([{ sourceId: 'b', incidents: 1 }]);
    loaded.removeSource('a');
    expect(loaded.measure(DEFAULT_SETTINGS).findings.counts).toMatchObject({
      rows: 3,
      taken: 3,
      evaluated: 3,
    });
    expect(loaded.choices().repeats).toEqual([]);
  });

  it('keep the rows that are read back from their own file', () => {
    const loaded = bench();
    loaded.putIncidents('a', first, { rows: 3, taken: 3, leftOut: 0, refused: 0 });
    loaded.putIncidents('b', second, { rows: 3, taken: 3, leftOut: 0, refused: 0 });
    loaded.putDeployments('n', baseList([stay('N', 0, 0, '2019-01-01', null)]));
    const cell = latLngToCell(0, 0, DEFAULT_SETTINGS.resolution);
    const card = cardIn(loaded.measure(DEFAULT_SETTINGS), cell);
    expect(card?.incidents.map(({ sourceId, sourceRow }) => `${sourceId}${sourceRow}`).sort()).toEqual([
      'a1',
      'a2',
      'a3',
      'b2',
      'b3',
    ]);
    expect(
      card?.incidents.find(({ sourceId, sourceRow }) => sourceId === 'b' && sourceRow === 2)?.actor,
    ).toBe('Other');
  });

  it('are told in the review, before they are loaded', () => {
    const loaded = bench();
    loaded.putIncidents('a', first, { rows: 3, taken: 3, leftOut: 0, refused: 0 });
    const request = { incidents: [second], deployments: [], leaving: [], settings: DEFAULT_SETTINGS };
    expect(loaded.preview(request).counts).toMatchObject([{ repeated: 1, evaluated: 2 }]);
  });
});
