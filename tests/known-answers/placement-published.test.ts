import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { placeSites } from '../../src/planning/placement/place.ts';
import { freeChoice } from '../../src/planning/placement/site-rules.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

const highs = await loadHighs();
const limit = { timeLimitSeconds: 60 };

/** 205 census tracts and 16 store sites in San Francisco, network distances in metres. */
function sanFrancisco() {
  const folder = 'data/validation/spopt_sf';
  const read = (name: string) =>
    Papa.parse<Record<string, string>>(readFileSync(shared(`${folder}/${name}`), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const stores = read('SF_store_site_16_longlat.csv').map(row => row.NAME);
  const tracts = read('SF_demand_205_centroid_uniform_weight.csv');
  const place = new Map(tracts.map((row, index) => [row.NAME, index]));
  const distances = stores.map(() => new Float64Array(tracts.length).fill(Number.NaN));
  for (const row of read('SF_network_distance_candidateStore_16_censusTract_205_new.csv')) {
    distances[stores.indexOf(row.name)][place.get(row.DestinationName) ?? -1] = Number(row.distance);
  }
  return { stores, distances, weights: Float64Array.from(tracts, row => Number(row.POP2000)) };
}

describe.skipIf(!hasShared)('published optima: San Francisco (spopt)', () => {
  it('maximal covering: 875,247 people within 5,000 m of stores 2, 11, 12 and 15', () => {
    const { stores, distances, weights } = sanFrancisco();
    const covers = distances.map(row => Int32Array.from(row.keys()).filter(point => row[point] <= 5000));
    const rules = freeChoice(stores.length, 4);
    const placement = placeSites(highs, { objective: 'covering', rules, weights, covers, gains: [1] }, limit);
    expect(placement).toMatchObject({ value: 875_247, bound: 875_247, proven: true });
    expect(placement.chosen.map(candidate => stores[candidate])).toEqual([
      'Store_2',
      'Store_11',
      'Store_12',
      'Store_15',
    ]);
  });

  it('p-median: 2,848,268,129.7145', () => {
    const { stores, distances, weights } = sanFrancisco();
    const already = new Float64Array(weights.length).fill(Number.POSITIVE_INFINITY);
    const rules = freeChoice(stores.length, 4);
    const placement = placeSites(highs, { objective: 'median', rules, weights, distances, already }, limit);
    expect(placement.proven).toBe(true);
    expect(placement.value).toBeCloseTo(2_848_268_129.7145, 3);
  });
});

/** Shortest paths between all vertices; a repeated edge's last cost counts. */
function readPmed(number: number): { sites: number; distances: Float64Array[] } {
  const text = readFileSync(shared(`data/validation/pmed/pmed${number}.txt`), 'utf8');
  const [count, edges, sites, ...numbers] = text.trim().split(/\s+/).map(Number);
  const distances = Array.from({ length: count }, (_, vertex) =>
    new Float64Array(count).fill(Number.POSITIVE_INFINITY).fill(0, vertex, vertex + 1),
  );
  for (let edge = 0; edge < edges; edge++) {
    const [a, b, cost] = numbers.slice(3 * edge);
    distances[a - 1][b - 1] = cost;
    distances[b - 1][a - 1] = cost;
  }
  for (let via = 0; via < count; via++) {
    for (const row of distances) {
      for (let to = 0; to < count; to++) row[to] = Math.min(row[to], row[via] + distances[via][to]);
    }
  }
  return { sites, distances };
}

describe.skipIf(!hasShared)('published optima: OR-Library p-median', () => {
  it.each([
    [1, 5819],
    [2, 4093],
    [3, 4250],
    [4, 3034],
    [5, 1355],
  ])('pmed%i: %i', (number, optimum) => {
    const { sites, distances } = readPmed(number);
    const weights = new Float64Array(distances.length).fill(1);
    const already = new Float64Array(distances.length).fill(Number.POSITIVE_INFINITY);
    const rules = freeChoice(distances.length, sites);
    const placement = placeSites(highs, { objective: 'median', rules, weights, distances, already }, limit);
    expect(placement).toMatchObject({ value: optimum, bound: optimum, gap: 0, proven: true });
  });
});
