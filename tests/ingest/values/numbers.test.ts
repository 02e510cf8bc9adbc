import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank, ownCopy, parseCount, parseNumber } from '../../../src/ingest/values/cell.ts';

test('a number comes back exactly from its shortest text', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), number => {
      expect(parseNumber(String(number))).toBe(number === 0 ? Number(String(number)) : number);
    }),
  );
});

test('coordinates come back exactly from fixed decimals, with a point or a comma', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.integer({ min: 0, max: 12 }),
      (number, decimals) => {
        const text = number.toFixed(decimals);
        expect(parseNumber(text)).toBe(Number(text));
        expect(parseNumber(text.replace('.', ','), true)).toBe(Number(text));
      },
    ),
  );
});

test.each([
  ['6.6667000000000004E-2', false, 0.066667],
  ['33.238894000000002', false, 33.238894],
  [' 4.25 ', false, 4.25],
  ['+4.25', false, 4.25],
  ['−4.25', false, -4.25],
  ['.5', false, 0.5],
  ['5.', false, 5],
  ['1 200', false, 1200],
  ['1\u202f200,5', true, 1200.5],
  ['1.200,5', true, 1200.5],
  ['1,200.5', false, 1200.5],
  ['4.366667', true, 4.366667],
  ['12345678901234567000', false, 12345678901234567000],
])('%s (decimal comma: %s) is %f', (text, decimalComma, number) => {
  expect(parseNumber(text, decimalComma)).toBe(number);
});

test.each([
  '',
  ' ',
  '-',
  '.',
  '-.',
  'abc',
  '4.2.5',
  '0x10',
  'Infinity',
  'NaN',
  '1e',
  '4,25',
  '<b>4</b>',
  '4 m',
])('%j is no number', text => {
  expect(parseNumber(text)).toBeNaN();
});

test('counts are whole, and negative ones are told from those that are none', () => {
  expect(parseCount('12')).toBe(12);
  expect(parseCount('12.0')).toBe(12);
  expect(parseCount('-3')).toBe(-3);
  expect(parseCount('2.5')).toBeNaN();
  expect(parseCount('99999999999')).toBeNaN();
  expect(parseCount('twelve')).toBeNaN();
});

test('what people write for "nothing" is blank; a zero and a word are not', () => {
  for (const text of ['', '  ', 'NA', 'n/a', '#N/A', 'NaN', 'null', 'unknown', 'Inconnu', '-', '--']) {
    expect(isBlank(text), text).toBe(true);
  }
  for (const text of ['0', 'Nairobi', 'no', 'unknown actor', '-1']) expect(isBlank(text), text).toBe(false);
});

test('a copy is the same text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => ownCopy(text) === text));
});
