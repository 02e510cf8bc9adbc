import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/ingest/inspect.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
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

  it('says so when the delimiter is corrected to a wrong one', async () => {
    const file = memoryFile('a.csv', incidentCsv(5));
    const inspection = succeeded(await inspect(file));
    const result = await readSource(file, { ...inspection.recipe, delimiter: ';' });
    expect(result).toMatchObject({ problem: 'no-columns-recognised' });
  });
});
