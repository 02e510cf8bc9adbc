import { getResolution, latLngToCell } from 'h3-js';
import type { IncidentTable } from '../model/incidents.ts';
import { addInt32, entryAt, float32At, float64At, int32At } from '../units/at.ts';
import { monthIndex } from '../units/day.ts';
import { placedWithinKm } from './response.ts';
import type { CellMonths } from './risk.ts';

/** Incidents by cell, and those that lie in none of the cells looked at. */
export interface CountsByCell {
  readonly counts: Int32Array;
  readonly outside: number;
}

/**
 * Counts the selected incidents that are dated, and placed as exactly as the cells demand, by cell.
 *
 * @param isSelected 1 for each incident that passes the filters
 * @param cells of one H3 resolution, one at least
 */
export function countByCell(
  incidents: IncidentTable,
  isSelected: ArrayLike<number>,
  cells: readonly string[],
): CountsByCell {
  const counts = new Int32Array(cells.length);
  let outside = 0;
  forEachPlaced(incidents, isSelected, cells, (_, place) => {
    if (place === undefined) outside++;
    else addInt32(counts, place, 1);
  });
  return { counts, outside };
}

/**
 * As {@link countByCell}, for each month from the first to the last, both included, as `monthIndex` counts them.
 */
export function countByMonth(
  incidents: IncidentTable,
  isSelected: ArrayLike<number>,
  cells: readonly string[],
  span: { readonly firstMonth: number; readonly lastMonth: number },
): CellMonths & { readonly outside: number } {
  const { firstMonth, lastMonth } = span;
  const counts = Array.from({ length: lastMonth - firstMonth + 1 }, () => new Int32Array(cells.length));
  let outside = 0;
  forEachPlaced(incidents, isSelected, cells, (index, place) => {
    const month = counts[monthIndex(int32At(incidents.day, index)) - firstMonth];
    if (month === undefined) return;
    if (place === undefined) outside++;
    else addInt32(month, place, 1);
  });
  return { cells, firstMonth, counts, outside };
}

function forEachPlaced(
  { count, dated, radiusKm, latitude, longitude }: IncidentTable,
  isSelected: ArrayLike<number>,
  cells: readonly string[],
  visit: (index: number, place: number | undefined) => void,
): void {
  const resolution = getResolution(entryAt(cells, 0));
  const mostKm = placedWithinKm(resolution);
  const placeOf = new Map(cells.map((cell, place) => [cell, place]));
  for (let index = 0; index < count; index++) {
    if (isSelected[index] !== 1 || dated[index] !== 1 || !(float32At(radiusKm, index) <= mostKm)) continue;
    visit(
      index,
      placeOf.get(latLngToCell(float64At(latitude, index), float64At(longitude, index), resolution)),
    );
  }
}
