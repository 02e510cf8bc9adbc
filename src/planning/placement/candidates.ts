import { mgrsReference } from '../../analysis/gaps.ts';
import { cellsOfArea, outlineContains } from '../../analysis/grid.ts';
import type { AreaOutline, Town } from '../../model/place.ts';
import { float64At } from '../../units/at.ts';

/** A place where a base could stand. */
export interface Site {
  readonly name: string;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Towns as candidates, or those of a loaded file; `within`: only those in one of the areas, when any is given. */
export function townCandidates(towns: readonly Town[], within: readonly AreaOutline[] = []): readonly Site[] {
  const sites = towns.map(({ name, latitude, longitude }) => ({ name, latitude, longitude }));
  return sitesWithin(sites, within);
}

/** The sites in one of the areas; all of them when there is none. */
export function sitesWithin(sites: readonly Site[], areas: readonly AreaOutline[]): readonly Site[] {
  if (areas.length === 0) return sites;
  return sites.filter(site => isWithinAny(site, areas));
}

/** The sites in none of the areas. */
export function sitesOutside(sites: readonly Site[], areas: readonly AreaOutline[]): readonly Site[] {
  return sites.filter(site => !isWithinAny(site, areas));
}

function isWithinAny({ latitude, longitude }: Site, areas: readonly AreaOutline[]): boolean {
  return areas.some(area => outlineContains(area, latitude, longitude));
}

/**
 * Centres of the H3 cells of an area of interest or of a drawn area, named by their MGRS reference. A very large area
 * gives cells of a coarser resolution than asked for (see `cellsOfArea`).
 */
export function cellCandidates(areas: readonly AreaOutline[], resolution: number): readonly Site[] {
  const { cells, latitude, longitude } = cellsOfArea(areas, resolution);
  return cells.map((_, cell) => ({
    name: mgrsReference(float64At(latitude, cell), float64At(longitude, cell)),
    latitude: float64At(latitude, cell),
    longitude: float64At(longitude, cell),
  }));
}
