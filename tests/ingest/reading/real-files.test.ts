import { existsSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { diskFile } from '../../../scripts/disk-file.ts';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { readWhole, succeeded } from '../../fixtures/reading/read-whole.ts';

/** Megabytes are read here, on machines that may be busy with other tests. */
vi.setConfig({ testTimeout: 60_000 });

const DATA = '../shared/data';

/** Rows as `csv.reader` of Python 3 counts them, without the header. */
const FILES: readonly (readonly [string, string, number])[] = [
  ['incidents/ucdp_ged_v23.1_car.csv', 'ucdp-ged', 1848],
  ['deployments/geopko_v2.1.csv', 'geo-pko-2', 18_699],
  ['scale/ged201_reduced.csv', 'incident-list', 61_296],
  ['places/car_towns.csv', 'town-list', 51],
  ['places/unhcr_displacement_sites.csv', 'town-list', 13_733],
  ['places/ne_10m_populated_places_africa.geojson', 'town-list', 1574],
  ['places/ne_10m_airports_africa.geojson', 'town-list', 147],
  ['places/ne_10m_admin1_11countries.geojson', 'outlines', 242],
  ['places/ne_10m_rivers_africa.geojson', 'outlines', 666],
  ['places/ne_10m_lakes_africa.geojson', 'outlines', 75],
  ['places/ne_10m_disputed_boundaries_africa.geojson', 'outlines', 9],
];

describe.skipIf(!existsSync(DATA))('real files (../shared/data)', () => {
  it.each(FILES)('%s is read as %s', async (path, format, rows) => {
    const file = await diskFile(`${DATA}/${path}`);
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe.format).toBe(format);
    expect(result.summary.rows).toBe(rows);
    const structural = result.problems.filter(({ reason }) => /fields|quote|nul|long/.test(reason));
    expect(structural).toEqual([]);
    const [last] = succeeded(await rowsAt(file, result.summary.recipe, result.summary.checkpoints, [rows]));
    expect(last).toHaveLength(result.summary.headers.length);
  });
});
