import { area, booleanPointInPolygon } from '@turf/turf';
import { cellArea, cellToLatLng, getHexagonAreaAvg, latLngToCell, polygonToCells, UNITS } from 'h3-js';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline } from '../model/place.ts';
import { COARSEST_RESOLUTION } from '../units/grid.ts';

/** An area with more cells than this is shown at a coarser resolution: more could neither be told apart nor drawn fast. */
const MOST_AREA_CELLS = 60_000;

/** The cell of each incident, as an index into the list of distinct cells. */
export interface CellIndex {
  readonly cells: readonly string[];
  readonly cellOf: Int32Array;
}

/** H3 cell of every incident with coordinates, about a microsecond each. */
export function indexCells(incidents: IncidentTable, resolution: number): CellIndex {
  const cells: string[] = [];
  const known = new Map<string, number>();
  const cellOf = new Int32Array(incidents.count);
  for (let index = 0; index < incidents.count; index++) {
    const cell = latLngToCell(incidents.latitude[index], incidents.longitude[index], resolution);
    let place = known.get(cell);
    if (place === undefined) {
      place = cells.length;
      known.set(cell, place);
      cells.push(cell);
    }
    cellOf[index] = place;
  }
  return { cells, cellOf };
}

/** Area of the cell itself, in square kilometres; cells of one resolution differ (METHODS, section 2). */
export function cellAreaKm2(cell: string): number {
  return cellArea(cell, UNITS.km2);
}

/** Centres of cells as columns of degrees. */
export function cellCentres(cells: readonly string[]): { latitude: Float64Array; longitude: Float64Array } {
  const latitude = new Float64Array(cells.length);
  const longitude = new Float64Array(cells.length);
  cells.forEach((cell, index) => {
    [latitude[index], longitude[index]] = cellToLatLng(cell);
  });
  return { latitude, longitude };
}

/**
 * Cells whose centre lies in any of the outlines, at the wanted resolution or the finest coarser one that keeps them
 * under {@link MOST_AREA_CELLS}.
 */
export function cellsOfArea(
  outlines: readonly AreaOutline[],
  resolution: number,
): { resolution: number; cells: readonly string[] } {
  const areaKm2 = outlines.reduce((sum, outline) => sum + outlineAreaKm2(outline), 0);
  let used = resolution;
  while (used > COARSEST_RESOLUTION && areaKm2 / getHexagonAreaAvg(used, UNITS.km2) > MOST_AREA_CELLS) {
    used--;
  }
  const cells = new Set<string>();
  for (const outline of outlines) {
    for (const polygon of outline.polygons) {
      const rings = polygon.map(ring => ring.map(([longitude, latitude]) => [longitude, latitude]));
      for (const cell of polygonToCells(rings, used, true)) cells.add(cell);
    }
  }
  return { resolution: used, cells: [...cells] };
}

/** Whether a point in degrees lies in an outline. */
export function outlineContains(outline: AreaOutline, latitude: number, longitude: number): boolean {
  return booleanPointInPolygon([longitude, latitude], multiPolygonOf(outline));
}

function outlineAreaKm2(outline: AreaOutline): number {
  return area(multiPolygonOf(outline)) / 1e6;
}

function multiPolygonOf(outline: AreaOutline): { type: 'MultiPolygon'; coordinates: number[][][][] } {
  const coordinates = outline.polygons.map(polygon =>
    polygon.map(ring => ring.map(([longitude, latitude]) => [longitude, latitude])),
  );
  return { type: 'MultiPolygon', coordinates };
}
