import { describe, expect, it } from 'vitest';
import { inspect } from '../../../src/ingest/inspect.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';
import { readWhole, succeeded } from '../../fixtures/reading/read-whole.ts';
import { type Cell, workbookOf } from '../../fixtures/reading/workbook-files.ts';
import { zipOf } from '../../fixtures/reading/zip-files.ts';

const HEADERS = ['id', 'date', 'latitude', 'longitude', 'deaths'];
/** 43831 is 2020-01-01. */
const ROWS: Cell[][] = [
  ['e1', { day: 43_831 }, { number: '5.3997840000000004' }, { number: '26.486881' }, { number: '3' }],
  ['e2', { day: 43_891.75 }, { number: '4' }, { number: '18.5' }, { number: '9007199254740993' }],
  [null, null, null, null, null],
  ['e3', '2020-02-28', { number: '4' }, { number: '18' }, null],
];

describe('workbooks', () => {
  it('reads numbers in full and dates as ISO text', async () => {
    const file = memoryFile('a.xlsx', workbookOf([{ name: 'Données', rows: [HEADERS, ...ROWS] }]));
    const { inspection, result } = await readWhole(file);
    expect(inspection.recipe).toMatchObject({ container: 'xlsx', entry: 'Données' });
    expect(inspection.questions).toEqual([]);
    expect(result.summary.headers).toEqual(HEADERS);
    const rows = succeeded(await rowsAt(file, result.summary.recipe, result.summary.checkpoints, [1, 2, 3]));
    expect(rows).toEqual([
      ['e1', '2020-01-01', '5.399784', '26.486881', '3'],
      ['e2', '2020-03-01 18:00:00', '4', '18.5', '9007199254740993'],
      ['e3', '2020-02-28', '4', '18', ''],
    ]);
  });

  it('asks which of several sheets is meant, and passes over empty ones', async () => {
    const rows = [HEADERS, ...ROWS.slice(0, 2)];
    const bytes = workbookOf([
      { name: 'Empty', rows: [] },
      { name: 'R & D', rows },
      { name: 'Second', rows: [...rows, ...ROWS.slice(0, 1)] },
    ]);
    const file = memoryFile('a.xlsx', bytes);
    const { inspection } = await readWhole(file);
    expect(inspection.recipe.entry).toBe('R & D');
    expect(inspection.questions[0]).toEqual({ question: 'entry', choices: ['R & D', 'Second'] });
    const second = succeeded(await inspect(file, 'Second'));
    expect(succeeded(await readSource(file, second.recipe)).summary).toMatchObject({ rows: 3 });
  });

  it('skips a merged title, but not merged headers', async () => {
    const title: Cell[] = ['Incidents in March', null, null, null, null];
    const titled = workbookOf([
      { name: 'A', rows: [title, HEADERS, ...ROWS.slice(0, 2)], merged: ['A1:E1'] },
    ]);
    const { result } = await readWhole(memoryFile('a.xlsx', titled));
    expect(result.summary).toMatchObject({ rows: 2, headers: HEADERS });
    const grouped: Cell[] = ['id', 'date', 'place', null, 'deaths'];
    const merged = workbookOf([{ name: 'B & C', rows: [grouped, HEADERS, ...ROWS], merged: ['C1:D1'] }]);
    expect(await inspect(memoryFile('a.xlsx', merged))).toEqual({
      problem: 'merged-headers',
      fileName: 'a.xlsx',
      detail: 'B & C',
    });
    const below = workbookOf([{ name: 'A', rows: [HEADERS, ...ROWS.slice(0, 2)], merged: ['A5:B5'] }]);
    expect(await inspect(memoryFile('a.xlsx', below))).not.toHaveProperty('problem');
  });

  it('refuses a sheet with one cell so far away that the cells between would exhaust the memory', async () => {
    const rows = [HEADERS, ...ROWS.slice(0, 1)];
    const bytes = workbookOf([
      { name: 'A', rows, extraRows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' },
    ]);
    const problem = { problem: 'workbook-damaged', detail: 'xl/worksheets/sheet1.xml' };
    expect(await inspect(memoryFile('a.xlsx', bytes))).toMatchObject(problem);
  });

  it.each([
    ['without cells', workbookOf([{ name: 'A', rows: [] }]), 'workbook-empty'],
    ['with headers alone', workbookOf([{ name: 'A', rows: [HEADERS] }]), 'header-only'],
    ['without its sheets', zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'workbook-damaged'],
    ['with broken XML', zipOf({ 'xl/workbook.xml': '<workbook><sheets><sheet' }), 'workbook-damaged'],
    ['cut off', workbookOf([{ name: 'A', rows: [HEADERS, ...ROWS] }]).slice(0, 800), 'zip-damaged'],
  ])('says what is wrong with a workbook %s', async (_, bytes, problem) => {
    expect(await inspect(memoryFile('a.xlsx', bytes))).toMatchObject({ problem });
  });
});
