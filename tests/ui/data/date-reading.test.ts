import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readBothWays } from '../../../src/ui/data/date-reading.ts';
import { dayFromIso, isoFromDay } from '../../../src/units/day.ts';

it('reads 03/04/2020 as 3 April and as 4 March', () => {
  expect(readBothWays('03/04/2020')).toEqual({
    dayFirst: dayFromIso('2020-04-03'),
    monthFirst: dayFromIso('2020-03-04'),
  });
});

it('knows days that exist one way only, and text that is no such date', () => {
  expect(readBothWays('13.4.2020')).toEqual({ dayFirst: dayFromIso('2020-04-13'), monthFirst: null });
  expect(readBothWays('soon')).toEqual({ dayFirst: null, monthFirst: null });
});

it('reads years of two digits around the turn of the century', () => {
  expect(readBothWays('01-02-94').dayFirst).toBe(dayFromIso('1994-02-01'));
  expect(readBothWays('01-02-19').dayFirst).toBe(dayFromIso('2019-02-01'));
});

it('finds back any date, whichever way it was written', () => {
  const first = dayFromIso('1970-01-01') ?? 0;
  const last = dayFromIso('2068-12-31') ?? 0;
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), day => {
      const [year, month, dayOfMonth] = isoFromDay(day).split('-');
      expect(readBothWays(`${dayOfMonth}/${month}/${year}`).dayFirst).toBe(day);
      expect(readBothWays(`${month}.${dayOfMonth}.${year}`).monthFirst).toBe(day);
    }),
  );
});
