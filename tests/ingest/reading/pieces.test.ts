import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { TEXT_ENCODINGS } from '../../../src/model/source.ts';
import { collectRows, openGuessed } from '../../fixtures/reading/collect-rows.ts';
import { encodeText } from '../../fixtures/reading/encode-text.ts';
import { memoryFile } from '../../fixtures/reading/memory-file.ts';

/** Megabytes are read here, on machines that may be busy with other tests. */
vi.setConfig({ testTimeout: 60_000 });

const CELLS = ['', 'x', 'Ndélé', 'a,b', 'said "no"', 'two\nlines', 'two\r\nlines', ' spaced ', '€ 5', '7.25'];
/** Pieces are 64 KiB: cells of some kilobytes make rows fall across their edges. */
const cell = fc.oneof(
  fc.constantFrom(...CELLS),
  fc.nat(9000).map(length => 'é,"\n y'.repeat(length / 6)),
);
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 40, maxLength: 80 });
const encoding = fc.constantFrom(...TEXT_ENCODINGS);
const lineEnd = fc.constantFrom('\n', '\r\n');

describe('pieces of a delimited text', () => {
  it('put together are what Papa Parse makes of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(table, encoding, lineEnd, async (rows, used, newline) => {
        const text = Papa.unparse([['first', 'second', 'third'], ...rows], { newline, delimiter: ',' });
        const opened = await openGuessed(memoryFile('a.csv', encodeText(text, used)));
        const read = await collectRows(opened);
        expect(read.map(row => row.fields)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('give the same rows wherever the reading starts, however broken the text is', async () => {
    const fragment = fc.constantFrom(
      '"',
      '""',
      ',',
      '\n',
      'x',
      '"x',
      'x"',
      'é',
      '\r\n',
      '","',
      'words '.repeat(400),
    );
    const broken = fc.array(fragment, { minLength: 200, maxLength: 600 });
    await fc.assert(
      fc.asyncProperty(broken, encoding, async (fragments, used) => {
        const text = `first,second,third\n${fragments.join('')}`;
        const opened = await openGuessed(memoryFile('a.csv', encodeText(text, used)));
        const all = await collectRows(opened);
        const starts = [...new Set(all.map(row => row.batchByte))];
        for (const start of starts.filter((_, index) => index % 7 === 0)) {
          const rest = await collectRows(opened, start);
          const expected = all.slice(all.findIndex(row => row.batchByte === start));
          expect(rest.map(row => [row.fields, row.flaw])).toEqual(
            expected.map(row => [row.fields, row.flaw]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
