import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keptNumber,
  textOfDay,
  textOfNumber,
  typedDay,
  typedNumber,
} from '../../../src/ui/parts/typed-value.ts';
import { type Day, dayFromIso, isoFromDay } from '../../../src/units/day.ts';

const dayOf = (iso: string) => dayFromIso(iso) as Day;
const TODAY = dayOf('2026-06-30');
const days = fc.integer({ min: dayOf('1900-01-01'), max: dayOf('2036-12-31') });

describe('a date that is typed', () => {
  it('is the day that was written, in every way it may be written', () => {
    fc.assert(
      fc.property(days, day => {
        const text = textOfDay(day);
        for (const typed of [text, text.replaceAll('/', ''), text.replaceAll('/', '.'), isoFromDay(day)]) {
          expect(typedDay(typed, TODAY), typed).toEqual({ day });
        }
      }),
    );
  });

  it('is no day on the way: of a year only all four figures count', () => {
    fc.assert(
      fc.property(days, day => {
        for (const whole of [textOfDay(day), textOfDay(day).replace(/\b0/g, ''), isoFromDay(day)]) {
          for (let length = 0; length < whole.length; length += 1) {
            expect(typedDay(whole.slice(0, length), TODAY)).toEqual({ wrong: 'unfinished' });
          }
        }
      }),
    );
  });

  it('says what is wrong with one that cannot be', () => {
    expect(typedDay('30/02/2020', TODAY)).toEqual({ wrong: 'no-such-day' });
    expect(typedDay('2021-02-29', TODAY)).toEqual({ wrong: 'no-such-day' });
    expect(typedDay('01/13/2020', TODAY)).toEqual({ wrong: 'no-such-day' });
    expect(typedDay('01/01/0202', TODAY)).toEqual({ wrong: 'far', first: 1900, last: 2036 });
    expect(typedDay('31/12/9999', TODAY)).toEqual({ wrong: 'far', first: 1900, last: 2036 });
    expect(typedDay('1 May', TODAY)).toEqual({ wrong: 'unfinished' });
  });
});

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
