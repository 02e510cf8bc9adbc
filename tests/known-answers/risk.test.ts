import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Backtest, backtestOf } from '../../src/analysis/backtest.ts';
import { countByMonth } from '../../src/analysis/cell-counts.ts';
import { type CellMonths, learntFrom, type RiskMonth, riskOf } from '../../src/analysis/risk.ts';
import { INCIDENT_KINDS } from '../../src/model/incidents.ts';
import { readIncidents } from '../fixtures/read-file.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

const JANUARY_1997 = 1997 * 12;
const JANUARY_2015 = 2015 * 12;
const DECEMBER_2022 = 2022 * 12 + 11;

describe.skipIf(!hasShared)('where next in the Central African Republic, computed independently', () => {
  const oracle = hasShared ? JSON.parse(readFileSync(shared('oracles/forecast_car.json'), 'utf8')) : null;
  let data: CellMonths;
  let listed: readonly RiskMonth[];
  let backtest: Backtest | null;

  beforeAll(async () => {
    const { incidents } = await readIncidents(shared('data/incidents/ucdp_ged_v23.1_car.csv'));
    const oneSided = Uint8Array.from(incidents.kind, kind => (INCIDENT_KINDS[kind] === 'one-sided' ? 1 : 0));
    data = countByMonth(incidents, oneSided, oracle.universe, {
      firstMonth: JANUARY_1997,
      lastMonth: DECEMBER_2022,
    });
    listed = riskOf(data, { from: JANUARY_2015, to: DECEMBER_2022, frozen: oracle.weights });
    backtest = backtestOf(data, listed, learntFrom(JANUARY_1997, JANUARY_2015));
  });

  it('uses the incidents of the area', () => {
    const used = data.counts.reduce((sum, month) => sum + Array.from(month).reduce((a, b) => a + b), 0);
    expect(used).toBe(oracle.incidents_used_since_1997);
    expect([backtest?.happened, backtest?.incidents]).toEqual([
      oracle.incident_cell_months,
      oracle.incidents,
    ]);
  });

  it('lists the same cells first, with the same probabilities', () => {
    for (const [name, expected] of Object.entries<{ cell: string; p: number }[]>(oracle.months)) {
      const [year, month] = name.split('-').map(Number);
      const { probability } = listed[year * 12 + month - 1 - JANUARY_2015];
      const first = data.cells
        .map((cell, place) => ({ cell, p: probability[place] }))
        .sort((a, b) => b.p - a.p)
        .slice(0, expected.length);
      expect(first).toEqual(expected.map(({ cell, p }) => ({ cell, p: expect.closeTo(p, 7) })));
    }
  });

  it('scores the list, and the count of twelve months, the same', () => {
    const digits = 6;
    for (const [score, expected] of [
      [backtest, oracle.model],
      [backtest?.twelveMonthCount, oracle.share_of_last_12_months],
    ]) {
      expect(score?.AUROC).toBeCloseTo(expected.AUROC, 4);
      expect(score?.AUPRC).toBeCloseTo(expected.AUPRC, digits);
      expect(score?.brier).toBeCloseTo(expected.Brier, 7);
      expect(score?.top10Cells).toBeCloseTo(expected.top10_cells, digits);
      expect(score?.top20Cells).toBeCloseTo(expected.top20_cells, digits);
      expect(score?.top20Incidents).toBeCloseTo(expected.top20_incidents, digits);
    }
    expect(backtest?.AUROC).toBeCloseTo(oracle.model.AUROC, 5);
    expect(backtest?.skill).toBeCloseTo(oracle.BSS, 5);
    expect(backtest?.reliability.map(({ count, observed }) => [count, observed.toFixed(5)])).toEqual(
      oracle.reliability.map(({ n, observed }: { n: number; observed: number }) => [n, observed.toFixed(5)]),
    );
  });

  it('holds 47 to 48 % of incidents in 20 of 421 cells with weights of its own, against 39 %', () => {
    const own = backtestOf(
      data,
      riskOf(data, { from: JANUARY_2015, to: DECEMBER_2022, frozen: null }),
      9 * 12,
    );
    expect(own?.top20Incidents).toBeGreaterThan(0.465);
    expect(own?.top20Incidents).toBeLessThan(0.485);
    expect(own?.twelveMonthCount.top20Incidents).toBeCloseTo(0.39, 2);
  });
});
