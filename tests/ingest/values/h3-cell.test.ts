import fc from 'fast-check';
import { getPentagons, getRes0Cells, isValidCell, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { isH3Cell } from '../../../src/ingest/values/place.ts';

describe('an H3 cell', () => {
  it('is what the H3 library makes, at any place and resolution', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.integer({ min: 0, max: 15 }),
        (latitude, longitude, resolution) => isH3Cell(latLngToCell(latitude, longitude, resolution)),
      ),
    );
  });

  it('is told from what is none exactly as the library tells it', () => {
    const digit = fc.integer({ min: 0, max: 15 }).map(value => value.toString(16));
    const nearMiss = fc
      .tuple(fc.constantFrom(...getRes0Cells(), ...getPentagons(2)), fc.integer({ min: 0, max: 14 }), digit)
      .map(([cell, place, other]) => cell.slice(0, place) + other + cell.slice(place + 1));
    const any = fc.array(digit, { minLength: 15, maxLength: 15 }).map(digits => digits.join(''));
    fc.assert(
      fc.property(fc.oneof(nearMiss, any), text => {
        // A leading 0 is another way to write a number, which no grid does.
        expect(isH3Cell(text)).toBe(text[0] !== '0' && isValidCell(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is no number, word or cell cut short', () => {
    for (const text of ['', '0', '412', 'cell', '86a448497fffff', '86a448497ffffff0', '5.2', '1e15']) {
      expect(isH3Cell(text), text).toBe(false);
    }
  });
});
