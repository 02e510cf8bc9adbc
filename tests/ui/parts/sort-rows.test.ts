import { describe, expect, it } from 'vitest';
import { barsPath, steppedPath } from '../../../src/ui/charts/plot.tsx';
import { matches, nextSort, sortRows } from '../../../src/ui/parts/sort-rows.ts';

describe('sorting', () => {
  const rows = [{ v: 2 }, { v: null }, { v: 10 }, { v: 1 }];

  it('puts rows without a value last in either direction', () => {
    const sorted = (direction: 'ascending' | 'descending') =>
      sortRows(rows, row => row.v, direction, 'en').map(row => row.v);
    expect(sorted('ascending')).toEqual([1, 2, 10, null]);
    expect(sorted('descending')).toEqual([10, 2, 1, null]);
  });

  it('orders text as the language does, and keeps equals in order', () => {
    const names = [{ n: 'Zémio' }, { n: 'Bria' }, { n: 'Émile' }, { n: 'Bria' }];
    expect(sortRows(names, row => row.n, 'ascending', 'fr').map(row => row.n)).toEqual([
      'Bria',
      'Bria',
      'Émile',
      'Zémio',
    ]);
    expect(sortRows(names, row => row.n, 'ascending', 'fr')[0]).toBe(names[1]);
  });

  it('turns a column over, and starts a new one at its interesting end', () => {
    expect(nextSort({ column: 'a', direction: 'ascending' }, 'a', true).direction).toBe('descending');
    expect(nextSort({ column: 'a', direction: 'ascending' }, 'b', true).direction).toBe('descending');
    expect(nextSort({ column: 'a', direction: 'ascending' }, 'b', false).direction).toBe('ascending');
  });
});

describe('searching', () => {
  it('finds all words, without regard to case and accents', () => {
    expect(matches('Ouanda Djallé 34PCQ', 'djalle OUANDA')).toBe(true);
    expect(matches('Ouanda Djallé', 'bria')).toBe(false);
    expect(matches('anything', '')).toBe(true);
  });
});

describe('paths', () => {
  it('holds each value for the width of its month', () => {
    expect(
      steppedPath(
        [1, 3],
        index => index * 10,
        value => 10 - value,
      ),
    ).toBe('M0,9H10L10,7H20');
  });

  it('leaves out bars without height', () => {
    const path = barsPath(
      [
        [10, 4],
        [10, 10],
      ],
      index => index * 5,
      1,
    );
    expect(path).toBe('M0,10V4H4V10Z');
  });
});
