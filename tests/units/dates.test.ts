import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateSpan, spanAround, spanOf } from '../../src/units/date-span.ts';
import {
  calendarFromDay,
  dayFromMonthIndex,
  firstOfMonthAfter,
  isoFromDay,
  monthIndex,
} from '../../src/units/day.ts';
import { usualDays } from '../../src/units/usual-days.ts';
import { dateWriter } from '../../src/units/written-date.ts';
import { day } from '../fixtures/incident-table.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const anyDay = fc.integer({ min: day('1900-01-01'), max: day('2035-12-31') });

describe('a span of days', () => {
  test.each([
    ['2012-01-16', '2012-01-16', 'day'],
    ['2012-01-01', '2012-01-31', 'month'],
    ['2012-02-01', '2012-02-29', 'month'],
    ['2011-02-01', '2011-02-28', 'month'],
    ['2012-02-01', '2012-02-28', 'range'],
    ['2012-01-02', '2012-01-31', 'range'],
    ['2012-01-01', '2012-02-29', 'range'],
    ['2012-01-01', '2012-12-31', 'year'],
    ['2012-02-01', '2013-01-31', 'range'],
    ['2014-03-12', '2014-03-18', 'range'],
  ])('from %s to %s is a %s', (first, last, precision) => {
    expect(spanOf(day(first), day(last)).precision).toBe(precision);
  });

  test('around a day has that day in it, and is exactly the month or year of the calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('day', 'week', 'month', 'year'), (value, precision) => {
        const { first, last } = spanAround(value, precision);
        expect(first <= value && value <= last).toBe(true);
        if (precision === 'week') expect([first, last]).toEqual([value - 3, value + 3]);
        else expect(spanOf(first, last).precision).toBe(precision);
      }),
    );
  });
});

describe('a month', () => {
  const anyMonth = fc.integer({ min: 12, max: 9998 * 12 });

  test('begins on the first of itself, in the years below 100 too', () => {
    expect(isoFromDay(dayFromMonthIndex(99 * 12))).toBe('0099-01-01');
    expect(isoFromDay(firstOfMonthAfter(day('0098-12-15'), 1))).toBe('0099-01-01');
    fc.assert(
      fc.property(anyMonth, index => {
        expect(calendarFromDay(dayFromMonthIndex(index))).toEqual({
          year: Math.floor(index / 12),
          month: (index % 12) + 1,
          dayOfMonth: 1,
        });
      }),
    );
  });

  test('some months after another is as many months later', () => {
    fc.assert(
      fc.property(
        anyMonth,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 120 }),
        (index, days, months) => {
          const inside = dayFromMonthIndex(index) + Math.min(days, 27);
          expect(monthIndex(firstOfMonthAfter(inside, months))).toBe(index + months);
        },
      ),
    );
  });
});

test('usual days reach from 1900 to ten years from today', () => {
  const { first, last } = usualDays(day('2024-02-29'));
  expect([isoFromDay(first), isoFromDay(last)]).toEqual(['1900-01-01', '2034-02-28']);
});

describe('a span is written', () => {
  const from = (first: string, last: string) => spanOf(day(first), day(last));
  const week = spanAround(day('2014-03-15'), 'week');

  test.each<[DateSpan, string, string, string]>([
    [from('2012-01-16', '2012-01-16'), '16 January 2012', '16 janvier 2012', '16 Jan 2012'],
    [from('2012-01-01', '2012-01-31'), 'January 2012', 'janvier 2012', 'January 2012'],
    [from('2012-01-01', '2012-12-31'), '2012', '2012', '2012'],
    [from('2014-03-12', '2014-03-18'), '12 to 18 March 2014', 'du 12 au 18 mars 2014', '12 to 18 Mar 2014'],
    [from('2014-03-01', '2014-03-07'), '1 to 7 March 2014', 'du 1er au 7 mars 2014', '1 to 7 Mar 2014'],
    [
      from('2014-02-27', '2014-03-01'),
      '27 February to 1 March 2014',
      'du 27 février au 1er mars 2014',
      '27 Feb to 1 Mar 2014',
    ],
    [
      from('2013-12-30', '2014-01-02'),
      '30 December 2013 to 2 January 2014',
      'du 30 décembre 2013 au 2 janvier 2014',
      '30 Dec 2013 to 2 Jan 2014',
    ],
    [week, 'week of about 15 March 2014', 'semaine du 15 mars 2014 environ', 'week of about 15 Mar 2014'],
  ])('as what it is: %j', (span, english, french, short) => {
    expect(plain(dateWriter('en', 'long').span(span))).toBe(english);
    expect(plain(dateWriter('fr', 'long').span(span))).toBe(french);
    expect(plain(dateWriter('en', 'short').span(span))).toBe(short);
  });

  test('with both of its days, where it is not a month or a year', () => {
    const writer = dateWriter('en', 'long');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (first, length) => {
        const span = spanOf(first, first + length);
        fc.pre(span.precision === 'range');
        const text = plain(writer.span(span));
        expect(text.startsWith(`${calendarFromDay(span.first).dayOfMonth} `), text).toBe(true);
        expect(text).toContain(` to ${plain(writer.day(span.last))}`);
        expect(text).toContain(isoFromDay(span.first).slice(0, 4));
      }),
    );
  });
});
