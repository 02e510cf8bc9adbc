import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/ingest/inspect.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { MOST_PROBLEMS_KEPT } from '../../../src/model/problem.ts';
import type { FileProblemCode } from '../../../src/model/source.ts';
import { TEXT_BOMBS, WORKBOOK_BOMBS, ZIP_BOMBS } from '../../fixtures/reading/bombs.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';

/** Ample for reading in proportion to a file; a reader that is not would take hours, or all of the memory. */
const PATIENCE_MS = 120_000;

type Outcome = FileProblemCode | { readonly rows: number; readonly taken: number; readonly columns?: number };

async function outcomeOf(content: string | Uint8Array): Promise<Outcome> {
  const file = memoryFile('a file', content);
  const inspection = await inspect(file);
  if ('problem' in inspection) return inspection.problem;
  const result = await readSource(file, inspection.recipe);
  if ('problem' in result) return result.problem;
  const { rows, taken, leftOut, refused, refusedFor, headers } = result.summary;
  expect(taken + leftOut + refused).toBe(rows);
  expect(Object.values(refusedFor).reduce((sum, count) => sum + count, 0)).toBe(refused);
  expect(result.problems).toHaveLength(Math.min(refused, MOST_PROBLEMS_KEPT));
  return { rows, taken, columns: headers.length };
}

describe('a small workbook that would stop the reader', () => {
  const outcomes: Readonly<Record<keyof typeof WORKBOOK_BOMBS, Outcome>> = {
    'with cells that are never closed': 'workbook-damaged',
    'with merges that are never closed': 'workbook-damaged',
    'with sound merges by the hundred thousand': { rows: 1, taken: 1 },
    'whose last cell is XFD1200': { rows: 2, taken: 1, columns: 6 },
    'of short rows below one that is as wide as can be': { rows: 100_002, taken: 1, columns: 6 },
    'of empty rows by the million': 'too-many-cells',
    'of rows by the million': 'too-many-cells',
    'of rows and columns without end': 'too-many-cells',
    'of one row with cells by the million': 'too-many-cells',
    'of elements one within another': 'workbook-damaged',
    'with a tag without end': 'workbook-damaged',
    'with a comment without end': 'workbook-damaged',
    'of empty shared texts': 'workbook-too-large',
    'with one shared text in every cell': 'workbook-too-large',
    'with long headers': { rows: 1, taken: 0, columns: 1000 },
    'of styles by the million': 'workbook-too-large',
    'of sheets by the hundred thousand': 'too-many-sheets',
  };

  it.each(Object.entries(outcomes))(
    '%s is told what it is',
    async (name, expected) => {
      const bytes = WORKBOOK_BOMBS[name as keyof typeof WORKBOOK_BOMBS]();
      const outcome = await outcomeOf(bytes);
      expect(outcome).toEqual(typeof expected === 'string' ? expected : expect.objectContaining(expected));
    },
    PATIENCE_MS,
  );
});

describe('a text that would stop the reader', () => {
  const outcomes: Readonly<Record<keyof typeof TEXT_BOMBS, Outcome>> = {
    'of a long row before 900,000 short ones': { rows: 900_001, taken: 0 },
    'of a row over many lines before short ones': { rows: 900_001, taken: 0 },
    'of equal headers': { rows: 100, taken: 100, columns: 16_004 },
    'of headers that are all a latitude': { rows: 100, taken: 100 },
    'of rows that are all refused': { rows: 1_000_000, taken: 0 },
    'of quotation marks that are never closed': { rows: 200_000, taken: 0 },
    'of one quotation mark before millions of lines': { rows: 300_021, taken: 300_020 },
    'of one line': 'no-columns-recognised',
    'of one cell': 'no-columns-recognised',
  };

  it.each(Object.entries(outcomes))(
    '%s is read or told what it is',
    async (name, expected) => {
      const outcome = await outcomeOf(TEXT_BOMBS[name as keyof typeof TEXT_BOMBS]());
      expect(outcome).toEqual(typeof expected === 'string' ? expected : expect.objectContaining(expected));
    },
    PATIENCE_MS,
  );
});

describe('a zip that would stop the reader', () => {
  const outcomes: Readonly<Record<keyof typeof ZIP_BOMBS, Outcome>> = {
    'that unpacks to gigabytes and says that it does not': 'packed-too-tightly',
    'of incidents by the million': 'packed-too-tightly',
    'of bases by the million': 'too-many-rows',
    'of bases of every year by the million': 'too-many-rows',
    'of zeros': 'is-binary',
  };

  it.each(Object.entries(outcomes))(
    '%s is told what it is',
    async (name, expected) => {
      expect(await outcomeOf(ZIP_BOMBS[name as keyof typeof ZIP_BOMBS]())).toBe(expected);
    },
    PATIENCE_MS,
  );
});
