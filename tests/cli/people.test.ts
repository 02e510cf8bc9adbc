import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArrayBuffer } from 'geotiff';
import { afterAll, describe, expect, it } from 'vitest';
import { runPeople } from '../../scripts/people/run.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

const folder = mkdtempSync(join(tmpdir(), 'within-reach-people-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A raster of 20 x 10 pixels of a tenth of a degree, each with 7 people. */
function raster(name: string, more: Record<string, unknown> = {}): string {
  const metadata = {
    width: 20,
    height: 10,
    ModelPixelScale: [0.1, 0.1, 0],
    ModelTiepoint: [0, 0, 0, 20, 6, 0],
    GeographicTypeGeoKey: 4326,
    GTModelTypeGeoKey: 2,
    ...more,
  };
  return write(
    name,
    new Uint8Array(
      writeArrayBuffer(
        Float32Array.from({ length: 200 }, () => 7),
        metadata,
      ),
    ),
  );
}

async function reportFrom(...words: string[]) {
  const result = await runPeople([...words, '--json']);
  if ('problem' in result) throw new Error(result.problem);
  return JSON.parse(result.output);
}

async function problemOf(...words: string[]): Promise<string> {
  const result = await runPeople(words);
  if (!('problem' in result)) throw new Error('there is no problem');
  return result.problem;
}

const bases = () => write('bases.csv', 'name,latitude,longitude\nMiddle,5.5,21\n');

describe('people', () => {
  it('are counted, brought to cells, and told by their distance from a base', async () => {
    const report = await reportFrom('--raster', raster('people.tif'), '--bases', bases(), '--km', '25,500');
    expect(report).toMatchObject({ totalIn: 1400, withoutValue: 0, negative: 0 });
    expect(report.totalKept).toBeCloseTo(1400, 9);
    expect(report.within.map(({ km }: { km: number }) => km)).toEqual([25, 500]);
    expect(report.within[1].low).toBeCloseTo(1400, 6);
    expect(report.within[0].people).toBeGreaterThan(0);
    expect(report.within[0].people).toBeLessThan(1400);
  });

  it('read as text without --json', async () => {
    const result = await runPeople(['--raster', raster('people.tif')]);
    expect(result).toEqual({ output: expect.stringContaining('1400 people in the raster, 1400 of them in') });
  });

  it('are not counted where the file cannot say where they are, or is not whole', async () => {
    const whole = raster('people.tif');
    const bytes = readFileSync(whole);
    expect(await problemOf('--raster', join(folder, 'absent.tif'))).toContain('There is no file');
    expect(await problemOf('--raster', folder)).toContain('is not a file');
    expect(await problemOf('--raster', write('text.tif', 'people'))).toContain('is not a GeoTIFF');
    expect(await problemOf('--raster', write('cut.tif', bytes.subarray(0, bytes.length - 300)))).toContain(
      'cut short',
    );
    expect(await problemOf('--raster', write('head.tif', bytes.subarray(0, 40)))).toContain(
      'is not a GeoTIFF',
    );
    const utm = raster('utm.tif', { ProjectedCSTypeGeoKey: 32634, GTModelTypeGeoKey: 1 });
    expect(await problemOf('--raster', utm)).toContain('EPSG:32634');
  });

  it('need what belongs together', async () => {
    expect(await problemOf()).toBe('--raster FILE is missing.');
    expect(await problemOf('--raster', 'a.tif', '--km', '10')).toContain('go together');
    expect(await problemOf('--raster', 'a.tif', '--resolution', '12')).toContain('from 3 to 8');
    expect(await problemOf('--raster', 'a.tif', '--bases', bases(), '--km', 'near')).toContain('--km takes');
  });
});

describe.skipIf(!hasShared)('people of known rasters', () => {
  it.each([
    ['comoros_people_2020_100m.tif', 869_595.0284],
    ['madagascar_people_2015_1km.tif', 24_235_389.304],
  ])('%s: every one of them', async (name, total) => {
    const report = await reportFrom('--raster', shared(`data/population/${name}`), '--resolution', '6');
    expect(report.totalIn).toBeCloseTo(total, 3);
    expect(Math.abs(report.totalKept - report.totalIn)).toBeLessThanOrEqual(1e-9 * total);
  });
});
