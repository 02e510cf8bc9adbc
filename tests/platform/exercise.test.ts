import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchExercise } from '../../src/platform/exercise.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('the exercise comes as files, whole, from the same origin', async () => {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address);
    return new Response(readFileSync(`.${address.replace(/\?.*$/, '')}`));
  });
  const files = await fetchExercise();
  expect(files.map(file => file.name)).toEqual([
    'incidents.csv',
    'deployments.csv',
    'towns.csv',
    'population.csv',
    'coast.geojson',
    'provinces.geojson',
    'rivers.geojson',
    'roads.geojson',
  ]);
  for (const file of files) {
    expect(await file.text()).toBe(readFileSync(`data/exercise/${file.name}`, 'utf8'));
  }
  expect(fetched.every(address => address.startsWith('/') && !address.startsWith('//'))).toBe(true);
});

test('a file that is not served is named in the error', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(fetchExercise()).rejects.toThrow(/data\/exercise\/.* could not be loaded \(404\)/);
});
