import { readFileSync } from 'node:fs';
import { cellArea, UNITS } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { countByCell } from '../../src/analysis/cell-counts.ts';
import { hotCellsOf } from '../../src/analysis/hot-cells.ts';
import { INCIDENT_KINDS } from '../../src/model/incidents.ts';
import { calendarFromDay } from '../../src/units/day.ts';
import { readIncidents } from '../fixtures/read-file.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

describe.skipIf(!hasShared)('hot cells of the Central African Republic, computed independently', () => {
  const oracle = hasShared
    ? JSON.parse(readFileSync(shared('oracles/hot_cells_car.json'), 'utf8'))
    : { runs: [] };

  it.each(oracle.runs as { resolution: number; years: number[] }[])(
    'finds those of $years at resolution $resolution',
    async run => {
      const { incidents } = await readIncidents(shared('data/incidents/ucdp_ged_v23.1_car.csv'));
      const cells: string[] = oracle.universe[run.resolution];
      const isSelected = Uint8Array.from(incidents.kind, (kind, index) =>
        INCIDENT_KINDS[kind] === 'one-sided' && run.years.includes(calendarFromDay(incidents.day[index]).year)
          ? 1
          : 0,
      );
      const { counts } = countByCell(incidents, isSelected, cells);
      const exposure = cells.map(cell => cellArea(cell, UNITS.km2));
      const found = hotCellsOf({ cells, incidents: counts, exposure });
      const { hot, critical, incidents: total, cells: many } = run as never as ReturnType<typeof hotCellsOf>;
      expect([found.incidents, found.cells]).toEqual([total, many]);
      expect(found.critical).toBeCloseTo(critical as number, 12);
      const byCell = (a: { cell: string }, b: { cell: string }) => (a.cell < b.cell ? -1 : 1);
      expect(
        found.hot.map(({ expected, p, ...rest }) => ({ ...rest, p: p.toExponential(9) })).toSorted(byCell),
      ).toEqual(hot.map(({ p, ...rest }) => ({ ...rest, p: p.toExponential(9) })).toSorted(byCell));
    },
  );
});
