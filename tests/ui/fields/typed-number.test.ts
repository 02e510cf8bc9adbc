import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptNumber, textOfNumber, typedNumber } from '../../../src/ui/fields/typed-number.ts';

describe('a number that is typed', () => {
  it('is the number that the field shows, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.constantFrom(0, 1, 2),
        (whole, decimals) => {
          const value = whole / 10 ** decimals;
          for (const locale of ['en', 'fr'] as const) {
            expect(typedNumber(textOfNumber(value, decimals, locale), locale)).toBe(value);
          }
        },
      ),
    );
  });

  it('is read as people write it', () => {
    expect(typedNumber('2,5', 'fr')).toBe(2.5);
    expect(typedNumber('2.5', 'fr')).toBe(2.5);
    expect(typedNumber('2,5', 'en')).toBe(2.5);
    expect(typedNumber('1,500', 'en')).toBe(1500);
    expect(typedNumber('1 500,5', 'fr')).toBe(1500.5);
    expect(typedNumber('1\u202f500', 'fr')).toBe(1500);
    expect(typedNumber(' 12 ', 'en')).toBe(12);
  });

  it('is none where it is not clear what is meant', () => {
    for (const text of ['', '-', '1,5000', '1.2.3', '12 km', 'NaN', '1e3']) {
      expect(typedNumber(text, 'en'), text).toBeNull();
    }
  });

  it('is kept within its bounds and with its decimals', () => {
    expect(keptNumber(0.04, 0.1, 1000, 1)).toBe(0.1);
    expect(keptNumber(2.46, 0.1, 1000, 1)).toBe(2.5);
    expect(keptNumber(5000, 0.1, 1000, 1)).toBe(1000);
    expect(textOfNumber(0.1 + 0.2, 1, 'fr')).toBe('0,3');
  });
});
