import { describe, expect, it, vi } from 'vitest';
import { TABLE_LIMITS } from '../../../src/files/read-zip.ts';
import { inspect } from '../../../src/ingest/inspect.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { incidentCsv } from '../../fixtures/reading/incident-lines.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';
import { readWhole, succeeded } from '../../fixtures/reading/read-whole.ts';
import { claimingBytes, encrypted, zip64Of, zipOf } from '../../fixtures/reading/zip-files.ts';

/** Megabytes are read here, on machines that may be busy with other tests. */
vi.setConfig({ testTimeout: 60_000 });

describe('zips', () => {
  it('reads the one table in a zip, and its rows again', async () => {
    const csv = incidentCsv(50_000);
    const file = memoryFile('ged.zip', zipOf({ 'ged231.csv': csv, 'readme.txt': 'cite us' }));
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe).toMatchObject({ container: 'zip', entry: 'ged231.csv' });
    expect(inspection.questions.some(question => question.question === 'entry')).toBe(false);
    expect(result.summary).toMatchObject({ rows: 50_000, taken: 50_000 });
    const { recipe, checkpoints } = result.summary;
    expect(checkpoints.length).toBeGreaterThan(1);
    const rows = succeeded(await rowsAt(file, recipe, checkpoints, [49_999, 1, 30_000]));
    expect(rows.map(row => row[0])).toEqual(['e49999', 'e1', 'e30000']);
  });

  it('asks which of several tables is meant', async () => {
    const files = {
      'notes.txt': incidentCsv(3),
      'a/small.csv': incidentCsv(5),
      'large.tsv': incidentCsv(500).replaceAll(',', '\t'),
    };
    const file = memoryFile(
      'several.zip',
      zipOf({ ...files, '__MACOSX/._large.csv': 'junk', 'map.png': 'junk' }),
    );
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe.entry).toBe('large.tsv');
    expect(inspection.questions[0]).toEqual({
      question: 'entry',
      choices: ['large.tsv', 'a/small.csv', 'notes.txt'],
    });
    expect(result.summary.taken).toBe(500);
    const other = succeeded(await inspect(file, 'a/small.csv'));
    expect(other.recipe).toMatchObject({ entry: 'a/small.csv', delimiter: ',' });
    expect(succeeded(await readSource(file, other.recipe)).summary.taken).toBe(5);
  });

  it.each([
    ['without any table', zipOf({ 'map.png': 'x', 'folder/report.pdf': 'y' }), 'zip-without-table'],
    ['with an empty table', zipOf({ 'a.csv': '' }), 'empty-file'],
    ['with a web page called a table', zipOf({ 'a.csv': '<!doctype html><html>' }), 'is-html'],
    ['with an encrypted table', encrypted(zipOf({ 'a.csv': incidentCsv(20) })), 'zip-encrypted'],
    ['cut off', zipOf({ 'a.csv': incidentCsv(2000) }).slice(0, 4000), 'zip-damaged'],
    [
      'that is a Word document',
      zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
      'is-office-document',
    ],
    [
      'that is an OpenDocument',
      zipOf({ mimetype: 'application/vnd.oasis', 'content.xml': '<x/>' }),
      'is-office-document',
    ],
    [
      'that claims more than may be unpacked',
      claimingBytes(zipOf({ 'a.csv': incidentCsv(20) }), TABLE_LIMITS.bytes + 1),
      'zip-too-large',
    ],
  ])('says what is wrong with a zip %s', async (_, bytes, problem) => {
    expect(await inspect(memoryFile('a.zip', bytes))).toMatchObject({ problem });
  });

  it('names the workbook or GeoJSON to unpack', async () => {
    for (const name of ['bases.xlsx', 'sites.geojson', 'inner.zip']) {
      const file = memoryFile('a.zip', zipOf({ 'map.png': 'x', [name]: 'y' }));
      expect(await inspect(file)).toMatchObject({ problem: 'zip-without-table', detail: name });
    }
  });

  it('reads a zip with 64-bit records', async () => {
    const file = memoryFile('a.zip', zip64Of('ged.csv', incidentCsv(300)));
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe).toMatchObject({ container: 'zip', entry: 'ged.csv' });
    expect(result.summary).toMatchObject({ rows: 300, taken: 300 });
  });

  it('says that a zip is damaged whose 64-bit numbers are missing', async () => {
    expect(
      await inspect(memoryFile('a.zip', claimingBytes(zipOf({ 'a.csv': 'a,b' }), 0xffffffff))),
    ).toMatchObject({
      problem: 'zip-damaged',
    });
  });

  it('notices damage in the middle', async () => {
    const bytes = zipOf({ 'a.csv': incidentCsv(60_000) });
    const file = memoryFile('a.zip', bytes);
    const { recipe } = succeeded(await inspect(file));
    const damaged = bytes.slice();
    damaged.fill(0x55, bytes.length - 30_000, bytes.length - 29_000);
    expect(await readSource(memoryFile('a.zip', damaged), recipe)).toMatchObject({ problem: 'zip-damaged' });
  });
});
