import { describe, expect, it } from 'vitest';
import { memberScanner } from '../../../src/ingest/containers/geojson.ts';
import { inspect } from '../../../src/ingest/inspect.ts';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { EXERCISE_STAMP } from '../../../src/model/exercise.ts';
import type { FileProblemCode } from '../../../src/model/source.ts';
import { encodeText } from '../../fixtures/reading/encode-text.ts';
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

function scanned(blocks: readonly Uint8Array[]) {
  const scanner = memberScanner();
  const text = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? undefined);
  const members = blocks.flatMap(block => scanner.read(block)).map(text);
  return { members, around: text(scanner.end()) };
}

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
        { name: 'Ombella', layer: 'province', geometry: { kind: 'polygons' } },
        { name: 'Ubangi', layer: 'rivers' },
        { name: '', layer: '' },
      ],
    });
    expect(result.summary).toMatchObject({ rows: 5, taken: 3, leftOut: 0, refused: 2, exercise: true });
    expect(result.summary.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(result.problems.map(problem => [problem.row, problem.reason])).toEqual([
      [4, 'latitude-out-of-range'],
      [5, 'geometry-missing'],
    ]);
  });

  it('refuses each feature that cannot be drawn, with its number and reason, and takes the others', async () => {
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
    const spiral = Array.from({ length: 12 }, (_, index) => [(index * 100) % 360, index]);
    const features = [
      feature('Polygon', [square]),
      feature('Polygon', [
        [
          [0, 0],
          [1, 0],
          [null, 1],
        ],
      ]),
      feature('Polygon', [
        [
          [0, 0],
          [1, 0],
          ['1', 1],
        ],
      ]),
      feature('Polygon', [[[0, 0], [1, 0], 7]]),
      feature('Polygon', square),
      feature('Polygon', [[[3, 3]]]),
      feature('Polygon', [
        [
          [3, 3],
          [3, 4],
          [3, 5],
        ],
      ]),
      feature('LineString', [
        [3, 3],
        [3, 3],
      ]),
      feature('LineString', [
        [3, 3],
        [3, 91],
      ]),
      feature('LineString', [
        [3, 3],
        [400, 3],
      ]),
      feature('Polygon', [spiral]),
      feature('Point', [3, 3]),
      feature(
        'LineString',
        Array.from({ length: 1_000_001 }, (_, index) => [index % 7, 0]),
      ),
      { type: 'Feature', properties: {}, geometry: { type: 'GeometryCollection', geometries: [] } },
      'nothing',
      null,
      12,
    ];
    const { result } = await readWhole(memoryFile('a.geojson', collection(...features)));
    expect(result.summary).toMatchObject({ rows: 17, taken: 1, refused: 16 });
    expect(result.problems.map(({ row, field, value, reason }) => [row, field, value, reason])).toEqual([
      [2, 'coordinates', '[null,1]', 'coordinates-invalid'],
      [3, 'coordinates', '["1",1]', 'coordinates-invalid'],
      [4, 'coordinates', '7', 'coordinates-invalid'],
      [5, 'coordinates', '0', 'coordinates-invalid'],
      [6, 'geometry', 'Polygon', 'too-few-positions'],
      [7, 'geometry', 'Polygon', 'ring-without-area'],
      [8, 'geometry', 'LineString', 'too-few-positions'],
      [9, 'coordinates', '[3,91]', 'latitude-out-of-range'],
      [10, 'coordinates', '[400,3]', 'longitude-out-of-range'],
      [11, 'geometry', 'Polygon', 'ring-round-the-earth'],
      [12, 'geometry', 'Point', 'geometry-unsupported'],
      [13, 'geometry', '1000001', 'too-many-positions'],
      [14, 'geometry', 'GeometryCollection', 'geometry-unsupported'],
      [15, 'geometry', '', 'geometry-missing'],
      [16, 'geometry', '', 'geometry-missing'],
      [17, 'geometry', '', 'geometry-missing'],
    ]);
  });

  it('takes a feature for what it is wherever the blocks of the file end', () => {
    const text = collection(
      feature('Polygon', RING, { 'a"]},{"features": [': '\\\\"' }),
      12,
      feature('Point', [1, 2]),
      'x',
    );
    const whole = new TextEncoder().encode(` {"bbox":[1],${text.slice(1)} `);
    const expected = scanned([whole]);
    expect(expected.members).toHaveLength(4);
    expect(JSON.parse(expected.around)).toEqual({ bbox: [1], type: 'FeatureCollection', features: [] });
    for (let cut = 1; cut < whole.length; cut++) {
      expect(scanned([whole.subarray(0, cut), whole.subarray(cut)])).toEqual(expected);
    }
    expect(scanned(Array.from(whole, byte => Uint8Array.of(byte)))).toEqual(expected);
  });

  it('refuses positions of points that are no numbers', async () => {
    const point = (coordinates: unknown, id: number) =>
      feature('Point', coordinates, { id, date: '2020-01-01' });
    const points = [
      point([18, 4], 1),
      point(['18', 4], 2),
      point([null, 4], 3),
      point([18, { a: 1 }], 4),
      point(7, 5),
    ];
    const { result } = await readWhole(memoryFile('a.geojson', collection(...points)));
    expect(result.problems.map(({ row, value, reason }) => [row, value, reason])).toEqual([
      [2, '"18"', 'longitude-invalid'],
      [3, '', 'longitude-missing'],
      [4, '{"a":1}', 'latitude-invalid'],
      [5, '', 'latitude-missing'],
    ]);
  });

  it('takes lines and polygons with ten thousand properties, and refuses a table that is all empty cells', async () => {
    const named = (type: string, coordinates: unknown) =>
      collection(
        ...Array.from({ length: 20_000 }, (_, index) =>
          feature(type, coordinates, { [`name ${index}`]: 'x' }),
        ),
      );
    const { inspection, result } = await readWhole(memoryFile('a.geojson', named('Polygon', RING)));
    expect(inspection.columns.length).toBeLessThanOrEqual(200);
    expect(result.summary.taken).toBe(20_000);
    const problem = { problem: 'too-many-properties', detail: '20000' };
    expect(await inspect(memoryFile('a.geojson', named('Point', [18, 4])))).toMatchObject(problem);
  });

  it('reads a bare geometry', async () => {
    const { result } = await readWhole(
      memoryFile('a.json', JSON.stringify({ type: 'Polygon', coordinates: RING })),
    );
    expect(result.data).toMatchObject({ role: 'outlines', outlines: [{ name: '' }] });
  });

  it.each<readonly [string, string | Uint8Array, FileProblemCode]>([
    ['no features', collection(), 'empty-file'],
    ['members that are no features', collection({ type: 'Nothing' }), 'not-geojson'],
    ['TopoJSON', '{"type":"Topology","objects":{}}', 'not-geojson'],
    ['a list', '[{"latitude":4,"longitude":18}]', 'not-geojson'],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}', 'not-geojson'],
    ['a text that ends too early', collection(feature('Polygon', RING)).slice(0, -30), 'geojson-cut-short'],
    ['a text that goes on', `${collection(feature('Polygon', RING))}}`, 'geojson-damaged'],
    ['a word that is no JSON', collection(feature('Polygon', RING)).replace('18', 'here'), 'geojson-damaged'],
    ['lists in lists', `{"type":"Polygon","coordinates":${'['.repeat(1e6)}`, 'geojson-damaged'],
    ['bytes that are no text', Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d), 'not-utf-8'],
    ['two bytes for a character', encodeText('\ufeff{"type":"Polygon"}', 'utf-16le'), 'not-utf-8'],
  ])('says what is wrong with %s', async (_, text, problem) => {
    expect(await inspect(memoryFile('a.geojson', text))).toMatchObject({ problem });
  });
});
