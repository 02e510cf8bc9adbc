import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay, monthFromName, parseDate, settleDateOrder } from '../../../src/ingest/values/date.ts';
import { calendarFromDay, dayFromCalendar, dayFromIso, isoFromDay } from '../../../src/units/day.ts';

const anyDay = fc.integer({ min: -25_000, max: 47_000 });
const pad = (number: number) => String(number).padStart(2, '0');

/** Every form a day can be written in, with the order that reads it. */
function forms(day: number): readonly (readonly [string, 'day-first' | 'month-first'])[] {
  const { year, month, dayOfMonth } = calendarFromDay(day);
  const date = new Date(day * 86_400_000);
  const named = (locale: string, style: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(date);
  return [
    [isoFromDay(day), 'day-first'],
    [`${isoFromDay(day)} 00:00:00.000`, 'month-first'],
    [`${isoFromDay(day)}T13:45:00Z`, 'day-first'],
    [`${year}/${month}/${dayOfMonth}`, 'day-first'],
    [`${year}${pad(month)}${pad(dayOfMonth)}`, 'day-first'],
    [`${pad(dayOfMonth)}/${pad(month)}/${year}`, 'day-first'],
    [`${pad(month)}/${pad(dayOfMonth)}/${year}`, 'month-first'],
    [`${dayOfMonth}.${month}.${year}`, 'day-first'],
    [`${dayOfMonth}-${month}-${year} 13:45`, 'day-first'],
    [`${pad(dayOfMonth)} ${named('en', 'long')} ${year}`, 'month-first'],
    [`${named('en', 'long')} ${dayOfMonth}, ${year}`, 'day-first'],
    [`${pad(dayOfMonth)}-${named('en', 'short')}-${year}`, 'month-first'],
    [`${dayOfMonth} ${named('fr', 'long')} ${year}`, 'month-first'],
    [`${dayOfMonth} ${named('fr', 'short')} ${year}`, 'month-first'],
  ];
}

test('every form of a day reads as that day', () => {
  fc.assert(
    fc.property(anyDay, day => {
      for (const [text, order] of forms(day)) {
        expect(parseDate(text, order), text).toEqual({ start: day, end: day, precision: 'day' });
      }
    }),
  );
});

test('the fast reading of ISO days agrees with the calendar', () => {
  fc.assert(
    fc.property(fc.nat(2300), fc.nat(14), fc.nat(33), (year, month, dayOfMonth) => {
      const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfMonth)}`;
      const expected = dayFromCalendar(year, month, dayOfMonth);
      expect(isoDay(text)).toBe(expected ?? Number.NaN);
    }),
  );
});

test.each([
  '',
  '2009-02-20x',
  '2009-2-20',
  '2009-02-30',
  '2023-02-29',
  '20090220',
  'abcd-ef-gh',
  '2009-13-01',
])('%j is no ISO day', text => expect(isoDay(text)).toBeNaN());

describe('day and month', () => {
  test('without an order, only a number above 12 makes a date', () => {
    expect(parseDate('25/02/2020', null)?.start).toBe(dayFromIso('2020-02-25'));
    expect(parseDate('02/25/2020', null)?.start).toBe(dayFromIso('2020-02-25'));
    expect(parseDate('03/04/2020', null)).toBeNull();
  });

  test('with an order, a date that contradicts it is none', () => {
    expect(parseDate('02/25/2020', 'day-first')).toBeNull();
    expect(parseDate('25/02/2020', 'month-first')).toBeNull();
  });

  test('is settled by any number above 12, asked about otherwise, and not asked about where there is nothing to order', () => {
    expect(settleDateOrder(['03/04/2020', '13/04/2020'])).toEqual({ order: 'day-first', ambiguous: null });
    expect(settleDateOrder(['3-4-20', '4-13-20'])).toEqual({ order: 'month-first', ambiguous: null });
    expect(settleDateOrder(['', '03/04/2020'])).toEqual({ order: null, ambiguous: '03/04/2020' });
    expect(settleDateOrder(['2020-03-04', '4 March 2020', ''])).toEqual({ order: null, ambiguous: null });
  });

  test('of dates that contradict each other, the more frequent order is taken', () => {
    const dates = ['13/04/2020', '14/04/2020', '04/15/2020'];
    expect(settleDateOrder(dates)).toEqual({ order: 'day-first', ambiguous: null });
  });
});

test.each([
  ['31-Dec-15', '2015-12-31'],
  ['1-Jan-98', '1998-01-01'],
  ['06 December 2022', '2022-12-06'],
  ['Tuesday, 6 December 2022', '2022-12-06'],
  ['1er août 2019', '2019-08-01'],
  ['mardi 6 décembre 2022', '2022-12-06'],
  ['12 FÉVR. 2014', '2014-02-12'],
  ['43831', '2020-01-01'],
])('%s is %s', (text, iso) => {
  const day = dayFromIso(iso);
  expect(parseDate(text, 'day-first')).toEqual({ start: day, end: day, precision: 'day' });
});

test.each([
  ['2019-02', '2019-02-01', '2019-02-28', 'month'],
  ['12/2019', '2019-12-01', '2019-12-31', 'month'],
  ['mai 2020', '2020-05-01', '2020-05-31', 'month'],
  ['2017', '2017-01-01', '2017-12-31', 'year'],
])('%s lasts from %s to %s', (text, start, end, precision) => {
  expect(parseDate(text, null)).toEqual({ start: dayFromIso(start), end: dayFromIso(end), precision });
});

test.each([
  '',
  'soon',
  '31/02/2020',
  '31 Juin 2020',
  '0/1/2020',
  '12 jui 2020',
  '2020-13',
  '<script>',
  '99',
  '1234567',
])('%j is no date', text => expect(parseDate(text, 'day-first')).toBeNull());

test('two digits are the latest year that is at most ten years ahead', () => {
  const thisYear = new Date().getUTCFullYear();
  const start = (year: number) => parseDate(`1-1-${pad(year % 100)}`, 'day-first')?.start;
  expect(start(thisYear)).toBe(dayFromCalendar(thisYear, 1, 1));
  expect(start(thisYear + 10)).toBe(dayFromCalendar(thisYear + 10, 1, 1));
  expect(start(thisYear + 11)).toBe(dayFromCalendar(thisYear - 89, 1, 1));
  expect(start(1998)).toBe(dayFromCalendar(1998, 1, 1));
});

test('months are known by any cut of their names that fits one month', () => {
  expect(
    ['jan', 'FÉV', 'mars', 'avr', 'may', 'juin', 'juil', 'août', 'sept', 'octobre', 'nov', 'déc'].map(
      monthFromName,
    ),
  ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(monthFromName('jui')).toBeNull();
  expect(monthFromName('ma')).toBeNull();
});
