import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellCounts,
  type CellState,
  effectiveThreshold,
  suppress,
} from '../../../src/brief/release/suppression.ts';

/** Every way in which `total` can be made of values between bounds. */
function* ways(bounds: readonly (readonly [number, number])[], total: number): Generator<readonly number[]> {
  const [first, ...rest] = bounds;
  if (!first) {
    if (total === 0) yield [];
    return;
  }
  for (let value = first[0]; value <= Math.min(first[1], total); value++) {
    for (const others of ways(rest, total - value)) yield [value, ...others];
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The values each hidden cell could have, for one who knows the totals, the cells shown and the bands. */
function possible(counts: CellCounts, states: readonly CellState[], threshold: number) {
  const hidden = states.flatMap((state, index) => (state === 'shown' ? [] : [index]));
  const hiddenSum = (values: readonly number[]) => sum(hidden.map(index => values[index] ?? 0));
  const total = hiddenSum(counts.incidents);
  const bounds = hidden.map(
    index => (states[index] === 'few' ? [1, threshold - 1] : [threshold, total]) as readonly [number, number],
  );
  const incidents = hidden.map(() => new Set<number>());
  const uncovered = hidden.map(() => new Set<number>());
  for (const way of ways(bounds, total)) {
    way.forEach((value, index) => void incidents[index]?.add(value));
    for (const parts of ways(
      way.map(value => [0, value] as const),
      hiddenSum(counts.uncovered),
    )) {
      parts.forEach((value, index) => void uncovered[index]?.add(value));
    }
  }
  const fatalities = hiddenSum(counts.fatalities);
  return { hidden, incidents, uncovered, fatalities };
}

const cell = fc
  .record({ incidents: fc.integer({ min: 1, max: 6 }), covered: fc.nat(6), fatalities: fc.nat(3) })
  .map(({ incidents, covered, fatalities }) => ({
    incidents,
    fatalities,
    uncovered: Math.max(0, incidents - covered),
  }));

function columns(cells: readonly { incidents: number; fatalities: number; uncovered: number }[]): CellCounts {
  return {
    incidents: cells.map(({ incidents }) => incidents),
    fatalities: cells.map(({ fatalities }) => fatalities),
    uncovered: cells.map(({ uncovered }) => uncovered),
    uncoveredFatalities: cells.map(({ uncovered, fatalities }) => (uncovered === 0 ? 0 : fatalities)),
  };
}

describe('suppress', () => {
  it('leaves every hidden count open to one who subtracts', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 3, max: 5 }),
        (cells, threshold) => {
          const counts = columns(cells);
          const states = suppress(counts, threshold);
          if (states === null) return;
          states.forEach((state, index) => {
            const isFew = (counts.incidents[index] ?? 0) < threshold;
            expect(state === 'few').toBe(isFew);
          });
          const { hidden, incidents, uncovered, fatalities } = possible(counts, states, threshold);
          if (hidden.length === 0) return;
          for (const values of incidents) expect(values.size).toBeGreaterThan(1);
          if (sum(counts.uncovered) > 0)
            for (const values of uncovered) expect(values.size).toBeGreaterThan(1);
          // Two or more cells share a sum of deaths that is not nothing.
          if (sum(counts.fatalities) > 0) expect(hidden.length > 1 && fatalities > 0).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('hides no cell where none has few, and not more cells than it must', () => {
    expect(suppress(columns([{ incidents: 3, fatalities: 0, uncovered: 0 }]), 3)).toEqual(['shown']);
    const cells = [1, 2, 5, 9].map(incidents => ({ incidents, fatalities: 1, uncovered: 1 }));
    expect(suppress(columns(cells), 3)).toEqual(['few', 'few', 'shown', 'shown']);
    const alone = [2, 9, 5].map(incidents => ({ incidents, fatalities: 1, uncovered: 1 }));
    expect(suppress(columns(alone), 3)).toEqual(['few', 'shown', 'withheld']);
  });

  it('shows no cell at all where a single one would tell itself', () => {
    expect(suppress(columns([{ incidents: 2, fatalities: 1, uncovered: 1 }]), 3)).toBeNull();
    expect(
      suppress(columns([1, 1, 1].map(incidents => ({ incidents, fatalities: 1, uncovered: 1 }))), 3),
    ).toBeNull();
  });

  it('takes a threshold of two as three, because fewer than two is one', () => {
    expect([1, 2, 3, 7].map(effectiveThreshold)).toEqual([1, 3, 3, 7]);
  });
});
