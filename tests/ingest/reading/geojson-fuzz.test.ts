import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/ingest/inspect.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { MOST_PROBLEMS_KEPT } from '../../../src/model/problem.ts';
import {
  FILE_PROBLEMS,
  type FileProblem,
  type ImportResult,
  type Recipe,
} from '../../../src/model/source.ts';
import {
  GEOJSON_BOMBS,
  geoJsonLike,
  geoJsonTexts,
  outlineFaults,
} from '../../fixtures/reading/geojson-files.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';

const AS_OUTLINES: Recipe = {
  container: 'geojson',
  entry: null,
  encoding: 'utf-8',
  delimiter: ',',
  format: 'outlines',
  columns: {},
  decimalComma: false,
  dateOrder: null,
  swapCoordinates: false,
};

/** Reads a text as the page would, and as lines and polygons whatever the page would make of it. */
async function readAll(text: string): Promise<readonly (ImportResult | FileProblem)[]> {
  const file = memoryFile('a.geojson', text);
  const inspection = await inspect(file);
  const recipes = 'problem' in inspection ? [AS_OUTLINES] : [AS_OUTLINES, inspection.recipe];
  const results = await Promise.all(recipes.map(recipe => readSource(file, recipe)));
  return 'problem' in inspection ? [inspection, ...results] : results;
}

function expectSound(result: ImportResult | FileProblem): void {
  if ('problem' in result) {
    expect(FILE_PROBLEMS).toContain(result.problem);
    // Nothing is wrong with the drive, and a bug of the reader is none of the file's.
    expect(['file-unreadable', 'reader-failed', 'file-changed', 'cancelled']).not.toContain(result.problem);
    return;
  }
  const { data, summary, problems } = result;
  expect(summary.taken + summary.leftOut + summary.refused).toBe(summary.rows);
  expect(problems).toHaveLength(Math.min(summary.refused, MOST_PROBLEMS_KEPT));
  if (data.role === 'outlines') {
    for (const outline of data.outlines) expect(outlineFaults(outline)).toEqual([]);
  }
}

describe('whatever looks like GeoJSON', () => {
  it('is read or refused, and what is taken is closed, finite, wound and in bounds', async () => {
    await fc.assert(
      fc.asyncProperty(geoJsonLike, async value => {
        for (const result of await readAll(JSON.stringify(value))) expectSound(result);
      }),
      { numRuns: 300 },
    );
  });

  it('is read or refused when its text is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(geoJsonTexts, async text => {
        for (const result of await readAll(text)) expectSound(result);
      }),
      { numRuns: 600 },
    );
  });

  it.each(Object.entries(GEOJSON_BOMBS))('ends: %s', async (_, textOf) => {
    for (const result of await readAll(textOf())) expectSound(result);
  });
});
