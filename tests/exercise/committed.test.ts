import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeExercise } from '../../scripts/exercise/exercise.ts';
import { EXERCISE_STAMP } from '../../src/model/exercise.ts';
import { committedFiles, features, table } from './files.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const digests = (files: ReadonlyMap<string, string>) =>
  Object.fromEntries([...files].map(([name, text]) => [name, sha256(text)]).sort());

describe('the committed exercise', () => {
  test('is what the script makes, byte for byte, each time it runs', () => {
    const made = digests(makeExercise());
    expect(digests(makeExercise())).toEqual(made);
    expect(digests(committedFiles())).toEqual(made);
  }, 60_000);

  test('is small enough to be carried by the page', () => {
    const bytes = [...committedFiles().values()].map(text => Buffer.byteLength(text));
    expect(Math.max(...bytes)).toBeLessThan(2_000_000);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_500_000);
  });

  test('says in every row and feature that it is invented', () => {
    for (const name of ['towns.csv', 'population.csv', 'deployments.csv']) {
      expect(table(name).rows.every(row => row.source?.startsWith(EXERCISE_STAMP))).toBe(true);
    }
    expect(table('incidents.csv').rows.every(row => row.source_article?.startsWith(EXERCISE_STAMP))).toBe(
      true,
    );
    for (const name of ['coast', 'provinces', 'rivers', 'roads']) {
      const all = features(`${name}.geojson`);
      expect(all.length).toBeGreaterThan(0);
      expect(all.every(feature => feature.properties.source === EXERCISE_STAMP)).toBe(true);
    }
  });
});
