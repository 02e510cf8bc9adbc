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
    expect(field).toBe(`'${value}`);
  });

  it('writes numbers as they are and nothing for what is missing', () => {
    expect(csvOf(['a', 'b'], [[-4.5, null]])).toBe('\uFEFFa,b\r\n-4.5,\r\n');
  });

  it('can be read back, whatever the text', () => {
    const field = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), rows => {
        const parsed = Papa.parse<string[]>(csvOf(['a', 'b'], rows).slice(1), {
          delimiter: ',',
          newline: '\r\n',
        });
        const read = parsed.data.slice(1, rows.length + 1);
        read.forEach((fields, row) => {
          fields.forEach((text, column) => {
            const original = rows[row]?.[column];
            expect([original, `'${original}`]).toContain(text);
            expect(text).not.toMatch(/^[=+\-@\t\r]/);
          });
        });
      }),
    );
  });
});
