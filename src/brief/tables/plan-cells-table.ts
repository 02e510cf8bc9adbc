import { cellToLatLng } from 'h3-js';
import { uncoveredIncidents } from '../../model/cartography/measure-values.ts';
import type { Released } from '../release/released.ts';
import { bandOf } from '../sheet/band.ts';
import { type DataTable, degrees, kilometres } from './data-table.ts';

/**
 * The incidents that a plan is measured on by cell, and how many of them are in reach of the posture before and after.
 * Of the few and the withheld only the place is told, and the band of the few.
 */
export function planCellsTable(before: Released, after: Released): DataTable {
  const { cells } = after.findings;
  const outBefore = uncoveredIncidents(before.findings);
  const outAfter = uncoveredIncidents(after.findings);
  const centre = (cell: string) => cellToLatLng(cell).map(degrees) as [number, number];
  const hidden = (cell: string, band: string) => [
    cell,
    ...centre(cell),
    null,
    band,
    null,
    null,
    null,
    null,
    null,
  ];
  return {
    name: 'cells',
    columns: [
      'cell',
      'latitude',
      'longitude',
      'area_km2',
      'incidents',
      'fatalities',
      'in_reach_before',
      'in_reach_after',
      'centre_to_base_km_before',
      'centre_to_base_km_after',
    ],
    rows: [
      ...cells.cell.map((cell, index) => {
        const incidents = cells.incidents[index] ?? 0;
        return [
          cell,
          ...centre(cell),
          kilometres(cells.areaKm2[index] ?? null),
          incidents,
          cells.fatalities[index] ?? 0,
          incidents - (outBefore[index] ?? 0),
          incidents - (outAfter[index] ?? 0),
          kilometres(before.findings.cells.distanceKm[index] ?? null),
          kilometres(cells.distanceKm[index] ?? null),
        ];
      }),
      ...after.few.map(cell => hidden(cell, bandOf(after.threshold, 'en'))),
      ...after.withheld.map(cell => hidden(cell, 'withheld')),
    ],
    places: [...cells.cell, ...after.few, ...after.withheld].map(cell => ({ type: 'cell', cell })),
  };
}
