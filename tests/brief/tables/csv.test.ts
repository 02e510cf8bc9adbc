import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/brief/tables/csv.ts';

describe('csvOf', () => {
  it('starts with the byte order mark that Excel needs, and quotes what must be quoted', () => {
    const text = csvOf(['name', 'note'], [['Bangui', 'say "no",\nthen go']]);
    expect(text).toBe('\uFEFFname,note\r\nBangui,"say ""no"",\nthen go"\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '－2+3',
    '=HYPERLINK("http://x","y")',
  ])('shows %j as text', value => {
    const [[field] = []] = Papa.parse<string[]>(csvOf([value], []).slice(1)).data;
    expect(field).toMatch(/^'/);
    expect(field?.replaceAll("'", '')).toBe(value);
  });

  it('writes numbers as they are and nothing for what is missing', () => {
    expect(csvOf(['a', 'b'], [[-4.5, null]])).toBe('\uFEFFa,b\r\n-4.5,\r\n');
  });

  it('can be read back, whatever the text, but for the apostrophes and spaces that disarm it', () => {
    const field = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), rows => {
        const parsed = Papa.parse<string[]>(csvOf(['a', 'b'], rows).slice(1), {
          delimiter: ',',
          newline: '\r\n',
        });
        const bare = (text = '') => text.replaceAll(/['\s]/g, '');
        const read = parsed.data.slice(1, rows.length + 1);
        read.forEach((fields, row) => {
          expect(fields.map(bare)).toEqual(rows[row]?.map(bare));
        });
      }),
    );
  });

  it.each([
    ['Ouaka;=HYPERLINK("http://x")', '"Ouaka;\'=HYPERLINK(""http://x"")"'],
    ['a;"=1"', '"a;\'""=1"""'],
    ['a;', '"a; "'],
    ['Bria; Ippy', '"Bria; Ippy"'],
    ['Civilians (Mali), -', '"Civilians (Mali), -"'],
    ['line\r\nline', '"line\r\nline"'],
  ])('writes %j as %s', (value, written) => {
    expect(csvOf(['a', 'b'], [['x', value]])).toBe(`\uFEFFa,b\r\nx,${written}\r\n`);
  });

  it('holds no cell that starts a formula, whatever a spreadsheet splits at', () => {
    const dangerous = fc.constantFrom(...'=+-@;,\t\r\n"\'x＝ 1'.split(''), '\r\n', ';=', '";"=');
    const field = fc.string({ unit: dangerous, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1 }), rows => {
        const text = csvOf(['a', 'b', 'c'], rows).slice(1);
        for (const separator of [',', ';', '\t']) {
          const cells = [...quoteAware(text, separator), ...quoteBlind(text, separator)];
          expect(cells.filter(cell => /^(?:[=+\-@\t＝＋－＠]|\r(?!\n))/.test(cell))).toEqual([]);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

/** Cells as a spreadsheet reads them that knows quotation marks at the start of a cell, and takes others for letters. */
function quoteAware(text: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let isStart = true;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (letter === '"' && isStart) isQuoted = true;
    else if (letter === separator || letter === '\n' || letter === '\r') {
      cells.push(cell);
      cell = '';
      isStart = true;
      continue;
    } else cell += letter;
    isStart = false;
  }
  return [...cells, cell];
}

/** Cells as something reads them that splits first and takes quotation marks off afterwards. */
function quoteBlind(text: string, separator: string): readonly string[] {
  return text.split(/\r\n|\n|\r/).flatMap(line => line.split(separator).map(cell => cell.replace(/^"+/, '')));
}
