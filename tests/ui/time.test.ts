import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brushed,
  brushStart,
  extentOf,
  type Months,
  monthsOf,
  periodOf,
  periodPresets,
  presetOf,
  shifted,
  windowOf,
  withEnd,
} from '../../src/ui/time/months.ts';
import { dayFromIso, isoFromDay } from '../../src/units/day.ts';

const month = (year: number, number: number) => year * 12 + number - 1;
const day = (iso: string) => dayFromIso(iso) ?? Number.NaN;
const extent: Months = { first: month(2010, 3), last: month(2022, 11) };
const record = [{ from: day('2014-10-01'), to: day('2021-04-01') }];

const months = fc
  .tuple(
    fc.integer({ min: extent.first, max: extent.last }),
    fc.integer({ min: extent.first, max: extent.last }),
  )
  .map(([a, b]): Months => ({ first: Math.min(a, b), last: Math.max(a, b) }));

describe('the months of the time bar', () => {
  it('span incidents and record, whichever reaches further', () => {
    const histogram = { firstMonth: month(2010, 3), incidents: [1, 0, 2] };
    expect(extentOf(histogram, record)).toEqual({ first: month(2010, 3), last: month(2021, 3) });
    expect(extentOf({ firstMonth: 0, incidents: [] }, [])).toBeNull();
  });

  it('come back from the period they make', () => {
    fc.assert(
      fc.property(months, chosen => {
        expect(monthsOf(periodOf(chosen, extent), extent)).toEqual(chosen);
      }),
    );
  });

  it('are whole: the period ends on the last day of its last month', () => {
    const period = periodOf({ first: month(2020, 2), last: month(2020, 2) }, extent);
    expect([period.from, period.to].map(each => isoFromDay(each ?? 0))).toEqual(['2020-02-01', '2020-02-29']);
  });

  it('leave an end open that lies at the end of the bar', () => {
    expect(periodOf(extent, extent)).toEqual({ from: null, to: null });
  });

  it('keep their length when moved, and stay inside', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -400, max: 400 }), (chosen, by) => {
        const moved = shifted(chosen, by, extent);
        expect(moved.last - moved.first).toBe(chosen.last - chosen.first);
        expect(moved.first).toBeGreaterThanOrEqual(extent.first);
        expect(moved.last).toBeLessThanOrEqual(extent.last);
      }),
    );
  });

  it('become a window of the asked length where there is room for one', () => {
    fc.assert(
      fc.property(months, fc.constantFrom(1, 3, 6, 12, 24), (chosen, length) => {
        const found = windowOf(chosen, length, extent);
        expect(found.last - found.first + 1).toBe(length);
        expect(found.last).toBeLessThanOrEqual(extent.last);
      }),
    );
  });

  it('never turn over when one end is moved past the other', () => {
    fc.assert(
      fc.property(
        months,
        fc.constantFrom('first' as const, 'last' as const),
        fc.integer(),
        (chosen, end, to) => {
          const moved = withEnd(chosen, end, to, extent);
          expect(moved.first).toBeLessThanOrEqual(moved.last);
          expect(moved.first).toBeGreaterThanOrEqual(extent.first);
          expect(moved.last).toBeLessThanOrEqual(extent.last);
        },
      ),
    );
  });
});

describe('the brush', () => {
  const year2018: Months = { first: month(2018, 1), last: month(2018, 12) };

  it('takes hold of what is under the pointer', () => {
    expect(brushStart(month(2018, 1) + 0.4, year2018, 1).part).toBe('first');
    expect(brushStart(month(2019, 1) - 0.4, year2018, 1).part).toBe('last');
    expect(brushStart(month(2018, 7), year2018, 1).part).toBe('whole');
    expect(brushStart(month(2012, 1), year2018, 1).part).toBe('new');
  });

  it('moves the whole period', () => {
    const origin = brushStart(month(2018, 7), year2018, 1);
    expect(brushed(origin, month(2019, 7), extent)).toEqual({ first: month(2019, 1), last: month(2019, 12) });
  });

  it('draws a new period in either direction', () => {
    const drawn = { first: month(2011, 2), last: month(2011, 6) };
    const at = (number: number) => month(2011, number) + 0.5;
    expect(brushed(brushStart(at(2), year2018, 1), at(6), extent)).toEqual(drawn);
    expect(brushed(brushStart(at(6), year2018, 1), at(2), extent)).toEqual(drawn);
  });

  it('draws a new period also where everything is chosen', () => {
    const drawn = brushed(brushStart(month(2015, 1) + 0.2, extent, 1), month(2015, 12) + 0.2, extent);
    expect(drawn).toEqual({ first: month(2015, 1), last: month(2015, 12) });
  });

  it('stays inside and in order wherever it is dragged', () => {
    const place = fc.double({ min: extent.first - 50, max: extent.last + 50, noNaN: true });
    fc.assert(
      fc.property(months, place, place, (chosen, from, to) => {
        const drawn = brushed(brushStart(from, chosen, 1), to, extent);
        expect(drawn.first).toBeLessThanOrEqual(drawn.last);
        expect(drawn.first).toBeGreaterThanOrEqual(extent.first);
        expect(drawn.last).toBeLessThanOrEqual(extent.last);
      }),
    );
  });
});

describe('period presets', () => {
  const presets = periodPresets(extent, record);
  const written = (id: string) => {
    const found = presets.find(preset => preset.id === id);
    return [found?.from, found?.to].map(each => isoFromDay(each ?? Number.NaN));
  };

  it('offer the record and its last twelve months, to its last day', () => {
    expect(written('record')).toEqual(['2014-10-01', '2021-03-31']);
    expect(written('last-year')).toEqual(['2020-04-01', '2021-03-31']);
  });

  it('offer each year, the latest first', () => {
    expect(written('year-2020')).toEqual(['2020-01-01', '2020-12-31']);
    expect(presets.filter(({ id }) => id.startsWith('year-')).at(0)?.id).toBe('year-2022');
    expect(presets.filter(({ id }) => id.startsWith('year-')).at(-1)?.id).toBe('year-2010');
  });

  it('are recognised again', () => {
    expect(presetOf({ from: day('2020-01-01'), to: day('2020-12-31') }, presets)?.id).toBe('year-2020');
    expect(presetOf({ from: null, to: null }, presets)?.id).toBe('everything');
    expect(presetOf({ from: 0, to: null }, presets)).toBeUndefined();
  });
});
