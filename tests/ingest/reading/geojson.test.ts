import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/ingest/inspect.ts';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { EXERCISE_STAMP } from '../../../src/model/exercise.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';
import { readWhole, succeeded } from '../../fixtures/reading/read-whole.ts';

function collection(...features: readonly unknown[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function feature(type: string, coordinates: unknown, properties: unknown = {}) {
  return { type: 'Feature', properties, geometry: { type, coordinates } };
}

const RING = [
  [
    [18, 4],
    [19, 4],
    [19, 5],
    [18, 4],
  ],
];

describe('GeoJSON', () => {
  it('reads points as a table of their properties', async () => {
    const points = [
      feature('Point', [18.55, 4.36], { id: 'e1', date: '2020-01-01', tags: ['a'], latitude: 'north' }),
      feature('Point', [18.6, 4.4, 350], { id: 'e2', date: '2020-01-02', deaths: 3 }),
      feature(
        'LineString',
        [
          [18, 4],
          [19, 5],
        ],
        { id: 'e3', date: '2020-01-03' },
      ),
    ];
    const file = memoryFile('a.csv', collection(...points));
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe).toMatchObject({
      container: 'geojson',
      columns: { latitude: 'latitude', longitude: 'longitude' },
    });
    expect(result.summary.headers).toEqual([
      'longitude',
      'latitude',
      'id',
      'date',
      'tags',
      'latitude (2)',
      'deaths',
    ]);
    expect(result.summary).toMatchObject({ rows: 3, taken: 2, leftOut: 0, refused: 1 });
    const rows = succeeded(await rowsAt(file, result.summary.recipe, result.summary.checkpoints, [2, 1]));
    expect(rows).toEqual([
      ['18.6', '4.4', 'e2', '2020-01-02', '', '', '3'],
      ['18.55', '4.36', 'e1', '2020-01-01', '["a"]', 'north', ''],
    ]);
  });

  it('reads lines and polygons as outlines', async () => {
    const features = [
      feature('Polygon', RING, { NAME: 'Ombella', Type: 'Province' }),
      feature(
        'LineString',
        [
          [18, 4],
          [19, 5],
        ],
        { name: 'Ubangi', layer: 'rivers', note: EXERCISE_STAMP },
      ),
      feature('MultiPolygon', [RING], { name: null }),
      feature('Polygon', [[[500_000, 480_000]]], { name: 'in metres' }),
      { type: 'Feature', properties: null, geometry: null },
    ];
    const { inspection, result } = await readWhole(memoryFile('a.geojson', collection(...features)));
    expect(inspection.recipe.format).toBe('outlines');
    expect(inspection.columns[0]).toEqual({ header: 'NAME', role: null, examples: ['Ombella'] });
    expect(result.data).toMatchObject({
      role: 'outlines',
      outlines: [
        { name: 'Ombella', layer: 'province', geometry: { type: 'Polygon', coordinates: RING } },
        { name: 'Ubangi', layer: 'rivers' },
        { name: '', layer: '' },
      ],
    });
    expect(result.summary).toMatchObject({ rows: 5, taken: 3, leftOut: 0, refused: 2, exercise: true });
    expect(result.summary.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(result.problems.map(problem => [problem.row, problem.reason])).toEqual([
      [4, 'coordinates-invalid'],
      [5, 'coordinates-invalid'],
    ]);
  });

  it('reads a bare geometry', async () => {
    const { result } = await readWhole(
      memoryFile('a.json', JSON.stringify({ type: 'Polygon', coordinates: RING })),
    );
    expect(result.data).toMatchObject({ role: 'outlines', outlines: [{ name: '' }] });
  });

  it.each([
    ['no features', collection(), 'empty-file'],
    ['members that are no features', collection({ type: 'Nothing' }), 'geojson-damaged'],
    ['TopoJSON', '{"type":"Topology","objects":{}}', 'geojson-damaged'],
  ])('says what is wrong with %s', async (_, text, problem) => {
    expect(await inspect(memoryFile('a.geojson', text))).toMatchObject({ problem });
  });
});
