import { gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { backtestOf } from '../../src/analysis/backtest.ts';
import { type CellMonths, riskOf } from '../../src/analysis/risk.ts';
import { seededRandom } from '../../src/units/random.ts';

const cells = gridDisk(latLngToCell(6, 20, 4), 7);
const FIRST = 2000 * 12;
const MONTHS = 168;
const TESTED = { from: FIRST + 120, to: FIRST + MONTHS - 1, frozen: null };

/** Months in which each cell has an incident with a chance that may depend on the month before. */
function world(
  seed: number,
  chance: (before: ArrayLike<number> | undefined, place: number) => number,
): CellMonths {
  const random = seededRandom(seed);
  const counts: Float64Array[] = [];
  for (let month = 0; month < MONTHS; month++) {
    const before = counts.at(-1);
    counts.push(Float64Array.from(cells, (_, place) => (random() < chance(before, place) ? 1 : 0)));
  }
  return { cells, firstMonth: FIRST, counts };
}

describe('where next', () => {
  it('gains nothing in a world without pattern, and its backtest says so', () => {
    const data = world(3, () => 0.02);
    const backtest = backtestOf(data, riskOf(data, TESTED), FIRST);
    expect(backtest?.AUROC).toBeGreaterThan(0.42);
    expect(backtest?.AUROC).toBeLessThan(0.58);
    expect(Math.abs(backtest?.skill ?? 1)).toBeLessThan(0.01);
    expect(backtest?.top20Cells).toBeLessThan(0.2);
  });

  it('finds what follows from the month before', () => {
    const data = world(5, (before, place) => ((before?.[place] ?? 0) > 0 ? 0.6 : 0.01));
    const listed = riskOf(data, TESTED);
    const backtest = backtestOf(data, listed, FIRST);
    expect(backtest?.AUROC).toBeGreaterThan(0.7);
    expect(backtest?.skill).toBeGreaterThan(0.1);
    expect(backtest?.top20Incidents).toBeGreaterThan(0.5);
    const [weights] = listed.map(month => month.weights);
    expect(weights.own1).toBeGreaterThan(10 * weights.r1_1);
  });

  it('lists the month after the data, and knows nothing of months after that', () => {
    const data = world(5, () => 0.02);
    const listed = riskOf(data, { from: FIRST + MONTHS - 1, to: FIRST + MONTHS + 5, frozen: null });
    expect(listed.map(({ month }) => month - FIRST)).toEqual([MONTHS - 1, MONTHS]);
    expect(backtestOf(data, listed.slice(1), FIRST)).toBeNull();
  });

  it('uses nothing of a month for the list of that month', () => {
    const data = world(5, (before, place) => ((before?.[place] ?? 0) > 0 ? 0.6 : 0.01));
    const cut = { ...data, counts: data.counts.slice(0, 130) };
    const request = { from: FIRST + 90, to: FIRST + 130, frozen: null };
    const emptied = {
      ...data,
      counts: data.counts.map((month, at) => (at < 130 ? month : cells.map(() => 9))),
    };
    expect(riskOf(emptied, request).at(-1)?.probability).toEqual(riskOf(data, request).at(-1)?.probability);
    expect(riskOf(cut, request)).toHaveLength(41);
  });

  it('lists nothing where nothing has happened', () => {
    const data = world(1, () => 0);
    expect(riskOf(data, TESTED)).toEqual([]);
  });
});
