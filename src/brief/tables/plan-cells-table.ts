import { uncoveredIncidents } from '../../cartography/measure-values.ts';
import type { Released } from '../release/released.ts';
import { cellTable } from './cell-table.ts';
import { type DataTable, kilometres } from './data-table.ts';

/** The incidents that a plan is measured on by cell, and how many are in reach of the posture before and after. */
export function planCellsTable(before: Released, after: Released): DataTable {
  const { cells } = after.findings;
  const outBefore = uncoveredIncidents(before.findings);
  const outAfter = uncoveredIncidents(after.findings);
  const inReach = (out: ArrayLike<number>) => (index: number) =>
    (cells.incidents[index] ?? 0) - (out[index] ?? 0);
  const toBase =
    ({ findings }: Released) =>
    (index: number) =>
      kilometres(findings.cells.distanceKm[index] ?? null);
  return cellTable(after, [
    { name: 'fatalities', value: index => cells.fatalities[index] ?? 0 },
    { name: 'in_reach_before', value: inReach(outBefore) },
    { name: 'in_reach_after', value: inReach(outAfter) },
    { name: 'centre_to_base_km_before', value: toBase(before) },
    { name: 'centre_to_base_km_after', value: toBase(after) },
  ]);
}
