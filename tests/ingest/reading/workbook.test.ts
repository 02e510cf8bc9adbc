import fc from 'fast-check';
import readSheets from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { readZipDirectory } from '../../../src/files/read-zip.ts';
import { openSheet, openWorkbook } from '../../../src/ingest/containers/workbook.ts';
import { isDateCode } from '../../../src/ingest/containers/workbook-parts.ts';
import { inspect } from '../../../src/ingest/inspect.ts';
import { readSource } from '../../../src/ingest/read-source.ts';
import { rowsAt } from '../../../src/ingest/rows-at.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';
import { readWhole, succeeded } from '../../fixtures/reading/read-whole.ts';
import { bookParts, type Cell, sheetXml, workbookOf } from '../../fixtures/reading/workbook-files.ts';
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

  it('leaves out the columns between the table and one cell far away', async () => {
    const rows = [HEADERS, ...ROWS.slice(0, 1)];
    const bytes = workbookOf([
      { name: 'A', rows, extraRows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' },
    ]);
    const { result } = await readWhole(memoryFile('a.xlsx', bytes));
    expect(result.summary).toMatchObject({ rows: 2, taken: 1, headers: [...HEADERS, 'column 16384'] });
  });

  it('reads cells and rows that do not say where they are, and every kind of cell', async () => {
    const cells = [
      '<c t="s"><v>1</v></c>',
      '<c t="str"><f>1+1</f><v>2020_x002D_03-01</v></c>',
      '<c t="inlineStr"><is><r><t>4</t></r><r><t>.5</t></r><rPh><t>x</t></rPh></is></c>',
      '<c s="7" t="n"><v>1.85E1</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#DIV/0!</v></c>',
      '<c t="d"><v>2020-03-01T10:30:00.000Z</v></c>',
      '<c s="1"><v>43831.4305555555</v></c>',
      '<c s="1"><v>none</v></c>',
    ];
    const headers = ['id', 'date', 'latitude', 'longitude', 'b', 'e', 'd', 'time', 'x'];
    const bytes = zipOf({
      ...bookParts(['A']),
      'xl/sharedStrings.xml':
        '<x:sst xmlns:x="u"><x:si><x:t/></x:si><x:si><x:r><x:t>e</x:t></x:r><x:r><x:t><![CDATA[<]]>&amp;1</x:t></x:r></x:si></x:sst>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${headers
        .map(header => `<c t="str"><v>${header}</v></c>`)
        .join('')}</row><row>${cells.join('')}</row></sheetData></worksheet>`,
    });
    const file = memoryFile('a.xlsx', bytes);
    const { result } = await readWhole(file);
    expect(result.summary.taken).toBe(1);
    expect(succeeded(await rowsAt(file, result.summary.recipe, [], [1]))).toEqual([
      [
        'e<&1',
        '2020-03-01',
        '4.5',
        '18.5',
        'TRUE',
        '#DIV/0!',
        '2020-03-01 10:30:00',
        '2020-01-01 10:20:00',
        'none',
      ],
    ]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = zipOf({
      ...bookParts(['A']),
      'xl/workbook.xml': bookParts(['A'])['xl/workbook.xml'].replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
      'xl/worksheets/sheet1.xml': sheetXml({
        name: 'A',
        rows: [HEADERS, ['e1', { day: 42_369 }, { number: '4' }, { number: '18' }, null]],
      }),
    });
    const file = memoryFile('a.xlsx', bytes);
    const { result } = await readWhole(file);
    const rows = succeeded(await rowsAt(file, result.summary.recipe, [], [1]));
    expect(rows[0]?.[1]).toBe('2020-01-01');
  });

  it('gives what a reader of whole workbooks gives', async () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.constant(null),
      fc.string().map(text => text.replaceAll(/[\p{Cc}\ufffe\uffff]|_x/gu, '')),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => ({ number: String(number) })),
      fc.integer({ min: 61, max: 2_958_465 }).map(day => ({ day })),
    );
    const row = fc.array(cell, { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async cells => {
        const bytes = workbookOf([{ name: 'A', rows: [HEADERS, ...cells, ['z', 'z', 'z', 'z', 'z']] }]);
        const file = memoryFile('a.xlsx', bytes);
        const table = await openSheet(await openWorkbook(file, await readZipDirectory(file)), null);
        const rows: string[][] = [];
        for await (const batch of table.batches(0)) rows.push(...batch.rows);
        const whole = await readSheets(bytes.slice().buffer as ArrayBuffer, {
          trim: false,
          parseNumber: text => String(Number(text)),
        });
        const expected = (whole[0]?.data ?? []).slice(1).map(fields => fields.map(textOfCell));
        expect(rows).toEqual(expected.filter(fields => fields.some(field => field !== '')));
      }),
      { numRuns: 200 },
    );
  });

  it('tells formats of dates from those of numbers', () => {
    const dates = [
      'dd/mm/yyyy',
      'yyyy-mm-dd;@',
      'd mmm',
      '[$-409]d-mmm-yy',
      '[h]:mm:ss',
      'h:mm AM/PM',
      'mm:ss.0',
    ];
    const numbers = [
      'General',
      '0.00',
      '#,##0 "days"',
      '0%',
      '[Red]0',
      '@',
      '_-* #,##0\\ "dh"',
      '[>=100]0;0.0',
      '0.00E+00',
    ];
    expect(dates.filter(code => !isDateCode(code))).toEqual([]);
    expect(numbers.filter(isDateCode)).toEqual([]);
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

/** A cell as it stands in a table; one of spaces alone holds nothing. */
function textOfCell(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = cell === null || cell === undefined ? '' : String(cell);
  return text.trim() === '' ? '' : text;
}
