import { mgrsReference } from '../../analysis/gaps.ts';
import { cellsOfArea, outlineContains } from '../../analysis/grid.ts';
import type { AreaOutline, Town } from '../../model/place.ts';
import type { Site } from './site.ts';

/** Towns as candidates, or those of a loaded file; `within`: only those in one of the areas, when any is given. */
export function townCandidates(towns: readonly Town[], within: readonly AreaOutline[] = []): readonly Site[] {
  return towns
    .filter(
      ({ latitude, longitude }) =>
        within.length === 0 || within.some(area => outlineContains(area, latitude, longitude)),
    )
    .map(({ name, latitude, longitude }) => ({ name, latitude, longitude }));
}

/**
 * Centres of the H3 cells of an area of interest or of a drawn area, named by their MGRS reference. A very large area
 * gives cells of a coarser resolution than asked for (see `cellsOfArea`).
 */
export function cellCandidates(areas: readonly AreaOutline[], resolution: number): readonly Site[] {
  const { cells, latitude, longitude } = cellsOfArea(areas, resolution);
  return cells.map((_, cell) => ({
    name: mgrsReference(latitude[cell], longitude[cell]),
    latitude: latitude[cell],
    longitude: longitude[cell],
  }));
}
