import { cellToLatLng } from 'h3-js';
import type { Released } from '../release/released.ts';
import { bandOf } from '../sheet/band.ts';
import { type DataTable, degrees, kilometres } from './data-table.ts';

/** What a table tells of the cells that are shown; of the others it tells nothing. */
interface CellColumn {
  readonly name: string;
  /** By place of the cell in the findings. */
  readonly value: (index: number) => string | number | null;
}

/**
 * A table of all cells: where each is, its area and its incidents, and what the further columns tell. Of the few and
 * the withheld only the place is told, and the band of the few.
 */
export function cellTable(
  { findings: { cells }, few, withheld, threshold }: Released,
  columns: readonly CellColumn[],
): DataTable {
  const place = (cell: string) => [cell, ...cellToLatLng(cell).map(degrees)];
  const hidden = (cell: string, band: string | null) => [
    ...place(cell),
    null,
    band,
    ...columns.map(() => null),
  ];
  return {
    name: 'cells',
    columns: ['cell', 'latitude', 'longitude', 'area_km2', 'incidents', ...columns.map(({ name }) => name)],
    rows: [
      ...cells.cell.map((cell, index) => [
        ...place(cell),
        kilometres(cells.areaKm2[index] ?? null),
        cells.incidents[index] ?? 0,
        ...columns.map(({ value }) => value(index)),
      ]),
      ...few.map(cell => hidden(cell, bandOf(threshold, 'en'))),
      ...withheld.map(cell => hidden(cell, 'withheld')),
    ],
    places: [...cells.cell, ...few, ...withheld].map(cell => ({ type: 'cell', cell })),
  };
}
