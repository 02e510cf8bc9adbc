import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfDay, typedDay } from '../../../src/ui/fields/typed-day.ts';
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
