import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/ingest/inspect.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { INCIDENT_HEADERS, incidentCsv, incidentLines } from '../../fixtures/reading/incident-lines.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';
import { readWhole, succeeded } from '../../fixtures/reading/read-whole.ts';

describe('the layout of a delimited text', () => {
  it.each([',', ';', '\t', '|'] as const)('recognises the delimiter %j', async delimiter => {
    const file = memoryFile('a.csv', incidentCsv(60).replaceAll(',', delimiter));
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe.delimiter).toBe(delimiter);
    expect(result.summary.taken).toBe(60);
  });

  it('is not misled by decimal commas, even where they outnumber the semicolons', async () => {
    const lines = Array.from(
      { length: 30 },
      (_, index) => `4,3${index + 10};18,5${index + 10};2020-01-0${1 + (index % 9)}`,
    );
    const { inspection } = await readWhole(
      memoryFile('a.csv', ['latitude;longitude;date', ...lines].join('\n')),
    );
    expect(inspection.recipe).toMatchObject({ delimiter: ';', decimalComma: true });
  });

  it('obeys the line that Excel writes for itself', async () => {
    const file = memoryFile('a.csv', `sep=;\r\n${incidentCsv(5).replaceAll(',', ';')}`);
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe.delimiter).toBe(';');
    expect(result.summary).toMatchObject({ rows: 5, taken: 5 });
  });

  it.each([['\n'], ['\r\n'], ['\r']])('reads lines that end with %j', async lineEnd => {
    const { result } = await readWhole(memoryFile('a.csv', incidentCsv(25, lineEnd)));
    expect(result.summary).toMatchObject({ rows: 25, taken: 25 });
    expect(result.summary.headers).toEqual(INCIDENT_HEADERS.split(','));
  });

  it('reads lines that end now one way, now another', async () => {
    const [first, second, third] = incidentLines(3);
    const { result } = await readWhole(
      memoryFile('a.csv', `${INCIDENT_HEADERS}\r\n${first}\n${second}\r\n\r\n${third}`),
    );
    expect(result.summary).toMatchObject({ rows: 3, taken: 3 });
  });

  it('finds the headers below a title', async () => {
    const file = memoryFile('a.csv', `Security incidents of March\n\n${incidentCsv(8)}`);
    const { result } = await readWhole(file);
    expect(result.summary.headers[0]).toBe('id');
    expect(result.summary).toMatchObject({ rows: 8, taken: 8 });
  });

  it('makes headers unique and never empty', async () => {
    const file = memoryFile('a.csv', 'date,latitude,longitude,,note,note\n2020-01-01,4,18,x,y,z\n');
    const { result } = await readWhole(file);
    expect(result.summary.headers).toEqual(['date', 'latitude', 'longitude', 'column 4', 'note', 'note (2)']);
  });

  it('takes the column that R leaves without a header for row names', async () => {
    const rows = ['"1" 4.1 18.5 "2020-01-02"', '"2" 4.2 18.6 "2020-01-03"'].map(row =>
      row.replaceAll(' ', ','),
    );
    const file = memoryFile('r.csv', `"latitude","longitude","date"\n${rows.join('\n')}\n`);
    const { result } = await readWhole(file);
    expect(result.summary).toMatchObject({
      headers: ['row.names', 'latitude', 'longitude', 'date'],
      rows: 2,
      taken: 2,
    });
    if (result.data.role !== 'incidents') throw new Error('not incidents');
    expect([...result.data.incidents.latitude]).toEqual([4.1, 4.2]);
    const { recipe, checkpoints } = result.summary;
    expect(succeeded(await rowsAt(file, recipe, checkpoints, [2]))).toEqual([
      ['2', '4.2', '18.6', '2020-01-03'],
    ]);
  });

  it('does not take a trailing delimiter, or one ragged row, for row names', async () => {
    const trailing = memoryFile('a.csv', 'date,latitude,longitude\n2020-01-02,4,18,\n2020-01-03,4,18,\n');
    expect((await readWhole(trailing)).result.summary).toMatchObject({ rows: 2, taken: 2 });
    const ragged = memoryFile('a.csv', 'date,latitude,longitude\n2020-01-02,4,18,x\n2020-01-03,4,18\n');
    expect((await readWhole(ragged)).result.summary).toMatchObject({
      rows: 2,
      taken: 1,
      leftOut: 0,
      refused: 1,
    });
  });

  it('looks again with a corrected delimiter and encoding, and the columns follow', async () => {
    const file = memoryFile(
      'a.csv',
      'a|latitude;longitude;date|b\n1|4,1;18,5;2020-01-02|x\n2|4,2;18,6;2020-01-03|y\n',
    );
    const wrong = succeeded(await inspect(file, null, { encoding: 'windows-1252', delimiter: '|' }));
    expect(wrong.recipe).toMatchObject({ encoding: 'windows-1252', delimiter: '|' });
    expect(wrong.columns.map(column => column.header)).toEqual(['a', 'latitude;longitude;date', 'b']);
    const right = succeeded(await inspect(file, null, { encoding: 'utf-8', delimiter: ';' }));
    expect(right.columns.map(column => column.header)).toEqual(['a|latitude', 'longitude', 'date|b']);
    expect(await inspect(file, null, { encoding: 'utf-8', delimiter: '\t' })).toMatchObject({
      problem: 'no-columns-recognised',
    });
  });

  it('says so when the delimiter is corrected to a wrong one', async () => {
    const file = memoryFile('a.csv', incidentCsv(5));
    const inspection = succeeded(await inspect(file));
    const result = await readSource(file, { ...inspection.recipe, delimiter: ';' });
    expect(result).toMatchObject({ problem: 'no-columns-recognised' });
  });
});
