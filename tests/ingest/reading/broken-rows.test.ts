import { describe, expect, it, vi } from 'vitest';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { INCIDENT_HEADERS, incidentCsv, incidentLines } from '../../fixtures/reading/incident-lines.ts';
import { memoryFile, watchedFile } from '../../fixtures/reading/memory-file.ts';
import { readWhole, succeeded } from '../../fixtures/reading/read-whole.ts';

/** Megabytes are read here, on machines that may be busy with other tests. */
vi.setConfig({ testTimeout: 60_000 });

function csv(...lines: readonly string[]): string {
  return [INCIDENT_HEADERS, ...lines].join('\n');
}

const [A, B, C] = incidentLines(3);

describe('broken rows', () => {
  it('refuses rows with too few and too many fields, and forgives empty cells at the end', async () => {
    const file = memoryFile(
      'a.csv',
      csv(A, 'e9,2020-01-01,4', `${B},,,`, `${C},surplus`, ...incidentLines(3, 10)),
    );
    const { result } = await readWhole(file);
    expect(result.summary).toMatchObject({ rows: 7, taken: 5, leftOut: 0, refused: 2 });
    expect(result.problems).toEqual([
      { file: 'a.csv', row: 2, field: 'longitude', value: 'e9 | 2020-01-01 | 4', reason: 'too-few-fields' },
      { file: 'a.csv', row: 4, field: '', value: 'surplus', reason: 'too-many-fields' },
    ]);
  });

  it('reads line breaks, delimiters and doubled quotes inside quotes', async () => {
    const quoted = 'e8,2020-01-01,4,18,1,"two\r\nlines, ""quoted"""';
    const file = memoryFile('a.csv', csv(A, quoted, B));
    const { result } = await readWhole(file);
    expect(result.summary).toMatchObject({ rows: 3, taken: 3 });
    const rows = succeeded(await rowsAt(file, result.summary.recipe, result.summary.checkpoints, [2, 3]));
    expect(rows.map(row => row[5])).toEqual(['two\r\nlines, "quoted"', 'plain']);
  });

  it('refuses one line for an unclosed quote, not all lines after it', async () => {
    const open = 'e8,2020-01-01,4,18,1,"never closed';
    const { result } = await readWhole(memoryFile('a.csv', csv(A, open, ...incidentLines(50, 10))));
    expect(result.summary).toMatchObject({ rows: 52, taken: 51, leftOut: 0, refused: 1 });
    expect(result.problems[0]).toMatchObject({
      row: 2,
      field: 'notes',
      value: '"never closed',
      reason: 'unclosed-quote',
    });
  });

  it('refuses one line where a later quote seems to close the open one', async () => {
    const open = 'e8,2020-01-01,4,18,1,"never closed';
    const later = 'e9,2020-01-01,4,18,1,"well closed"';
    const { result } = await readWhole(
      memoryFile('a.csv', csv(A, open, B, later, C, later.replace('e9', 'e99'))),
    );
    expect(result.summary).toMatchObject({ rows: 6, taken: 5, leftOut: 0, refused: 1 });
    expect(result.problems[0]).toMatchObject({ row: 2, reason: 'unclosed-quote' });
  });

  it('forgives stray quotes within one line', async () => {
    const stray = 'e8,2020-01-01,4,18,1,"the "boys" came"';
    const { result } = await readWhole(memoryFile('a.csv', csv(A, stray, B)));
    expect(result.summary).toMatchObject({ rows: 3, taken: 3 });
  });

  it('gets through a file in which every line has an unclosed quote', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `e${index},2020-01-01,4,18,1,"open`);
    const { result } = await readWhole(memoryFile('a.csv', csv(A, ...lines)));
    expect(result.summary).toMatchObject({ rows: 20_001, taken: 1, leftOut: 0, refused: 20_000 });
  });

  it('refuses the row of a cell of ten million characters and reads on', async () => {
    const long = `e8,2020-01-01,4,18,1,${'x'.repeat(10_000_000)}`;
    const { result } = await readWhole(
      memoryFile('a.csv', csv(A, long, B, long.replace('x', '"x').concat('"'), C)),
    );
    expect(result.summary).toMatchObject({ rows: 5, taken: 3, leftOut: 0, refused: 2 });
    expect(result.problems.map(problem => [problem.row, problem.reason, problem.value.length])).toEqual([
      [2, 'cell-too-long', 200],
      [4, 'cell-too-long', 200],
    ]);
  });

  it('gives up a line too long to be held, and reads on after it', async () => {
    const endless = `e8,${'x'.repeat(40_000_000)}`;
    const { result } = await readWhole(memoryFile('a.csv', csv(A, endless, B)));
    expect(result.summary).toMatchObject({ rows: 3, taken: 2, leftOut: 0, refused: 1 });
    expect(result.problems[0]).toMatchObject({ row: 2, reason: 'cell-too-long' });
  });

  it('does not pull in the whole file for an unclosed quote', async () => {
    const open = 'e8,2020-01-01,4,18,1,"open';
    const tail = `${incidentLines(1, 10, 'x'.repeat(5000)).join('\n')}\n`.repeat(8000);
    const { result } = await readWhole(memoryFile('a.csv', csv(A, open, tail.replaceAll('e10', 'e10'))));
    expect(result.problems[0]).toMatchObject({ row: 2, reason: 'unclosed-quote' });
    expect(result.summary.rows).toBe(8002);
  });

  it('refuses rows with NUL bytes', async () => {
    const { result } = await readWhole(
      memoryFile('a.csv', csv(A, B.replace('plain', 'pl\0ain'), ...incidentLines(200, 10))),
    );
    expect(result.summary).toMatchObject({ rows: 202, taken: 201, leftOut: 0, refused: 1 });
    expect(result.problems[0]).toMatchObject({ row: 2, field: 'notes', reason: 'nul-byte' });
  });

  it('reads no more of a large file than its beginning to inspect it', async () => {
    const file = watchedFile(memoryFile('a.csv', incidentCsv(200_000)));
    const { inspect } = await import('../../../src/ingest/inspect.ts');
    succeeded(await inspect(file));
    expect(file.size).toBeGreaterThan(6_000_000);
    expect(file.bytesRead).toBeLessThan(4_000_000);
  });
});
