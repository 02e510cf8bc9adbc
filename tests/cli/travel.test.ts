import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArrayBuffer } from 'geotiff';
import { afterAll, describe, expect, it } from 'vitest';
import { runTravel } from '../../scripts/travel/run.ts';
import { geodesicKm } from '../../src/analysis/geodesic.ts';

const folder = mkdtempSync(join(tmpdir(), 'within-reach-travel-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const MINUTES_PER_METRE = 0.001;
const SIZE = 60;
/** The wall of the raster: a column of pixels that nothing passes, open in one row. */
const WALL = 30;
const GAP = 50;

function friction(name: string, placed: Record<string, unknown>): string {
  const values = Float32Array.from({ length: SIZE * SIZE }, (_, pixel) =>
    pixel % SIZE === WALL && Math.floor(pixel / SIZE) !== GAP ? -9999 : MINUTES_PER_METRE,
  );
  return write(name, new Uint8Array(writeArrayBuffer(values, { width: SIZE, height: SIZE, ...placed })));
}

const degrees = () =>
  friction('degrees.tif', {
    ModelPixelScale: [0.01, 0.01, 0],
    ModelTiepoint: [0, 0, 0, 20, 6, 0],
    GeographicTypeGeoKey: 4326,
    GTModelTypeGeoKey: 2,
  });

/** The same ground in Web Mercator, with metres that are longer than those on the ground. */
const mercator = () =>
  friction('mercator.tif', {
    ModelPixelScale: [1113.1949, 1113.1949, 0],
    ModelTiepoint: [0, 0, 0, 2_226_389.816, 669_141.057, 0],
    ProjectedCSTypeGeoKey: 3857,
    GTModelTypeGeoKey: 1,
  });

const sources = () => write('sources.csv', 'name,latitude,longitude\nWest,5.495,20.055\n');
const targets = () =>
  write('targets.csv', 'id,latitude,longitude\nsame side,5.495,20.255\nbeyond,5.495,20.555\nfar away,0,0\n');

async function reportFrom(...words: string[]) {
  const result = await runTravel([...words, '--sources', sources(), '--to', targets(), '--json']);
  if ('problem' in result) throw new Error(result.problem);
  return JSON.parse(result.output);
}

async function problemOf(...words: string[]): Promise<string> {
  const result = await runTravel(words);
  if (!('problem' in result)) throw new Error('there is no problem');
  return result.problem;
}

const minutesOf = (km: number) => km * 1000 * MINUTES_PER_METRE;

describe('travel over a raster', () => {
  it.each(['raster8', 'raster16'])(
    'goes straight where nothing stands in the way, and round a wall: %s',
    async graph => {
      const { cells, reached, points, sourcesLeftOut } = await reportFrom(
        '--friction',
        degrees(),
        '--graph',
        graph,
      );
      expect([cells, reached, sourcesLeftOut]).toEqual([SIZE * SIZE - SIZE + 1, cells, []]);
      const [same, beyond, far] = points;
      expect(same.minutes).toBeCloseTo(minutesOf(geodesicKm(5.495, 20.055, 5.495, 20.255)), 4);
      const round = geodesicKm(5.495, 20.055, 5.495, 20.305) + geodesicKm(5.495, 20.305, 5.495, 20.555);
      expect(beyond.minutes).toBeGreaterThanOrEqual(minutesOf(round));
      expect(beyond.minutes).toBeLessThan(1.1 * minutesOf(round));
      expect(far).toEqual({ id: 'far away', minutes: null });
    },
  );

  it('measures metres on the ground, not those of Web Mercator', async () => {
    const [onDegrees, onMercator] = await Promise.all(
      [degrees(), mercator()].map(path => reportFrom('--friction', path, '--graph', 'raster16')),
    );
    expect(onMercator.points[0].minutes / onDegrees.points[0].minutes).toBeCloseTo(1, 1);
  });

  it('takes as long through hexagons, but for what the wall takes of cells', async () => {
    const { points } = await reportFrom('--friction', degrees(), '--graph', 'h3', '--resolution', '8');
    const line = minutesOf(geodesicKm(5.495, 20.055, 5.495, 20.255));
    expect(Math.abs(points[0].minutes / line - 1)).toBeLessThan(0.06);
  });

  it('is told what cannot be meant in a sentence', async () => {
    const graph = ['--graph', 'raster8'];
    const words = ['--friction', degrees(), ...graph, '--sources'];
    const outside = write('outside.csv', 'name,latitude,longitude\nAway,0,0\n');
    const blank = write('blank.csv', 'name,latitude,longitude\nBlank,,20\n');
    const other = write('other.csv', 'place,lat\nBlank,20\n');
    expect(await problemOf()).toBe('--friction FILE is missing.');
    expect(await problemOf('--friction', 'a.tif', '--sources', 'b.csv', '--graph', 'hex')).toContain(
      '--graph takes',
    );
    expect(await problemOf(...words, join(folder, 'absent.csv'))).toContain('There is no file');
    expect(await problemOf(...words, outside)).toContain('None of the sources');
    expect(await problemOf(...words, blank)).toContain('row 1: its latitude and longitude are not degrees');
    expect(await problemOf(...words, other)).toContain('columns name or id, latitude and longitude');
    expect(await problemOf('--friction', folder, ...graph, '--sources', sources())).toContain(
      'is not a file',
    );
  });
});
