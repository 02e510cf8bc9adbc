import { area, booleanPointInPolygon } from '@turf/turf';
import { cellArea, cellToLatLng, getHexagonAreaAvg, latLngToCell, polygonToCells, UNITS } from 'h3-js';
import type { AreaOutline } from '../model/place.ts';
import { COARSEST_RESOLUTION } from '../units/grid.ts';
import { wrappedLongitude } from '../units/longitude.ts';
import { type PreparedPoints, preparePoints } from './nearest.ts';

/** An area with more cells than this is shown at a coarser resolution: more could neither be told apart nor drawn fast. */
const MOST_AREA_CELLS = 60_000;

/** Cells with their centres and their own areas, as columns. */
export interface CellColumns extends PreparedPoints {
  readonly cells: readonly string[];
  /** Square kilometres; cells of one resolution differ (METHODS, section 2). */
  readonly areaKm2: Float64Array;
}

/** The cells of the area of interest, and the resolution they are of. */
export interface AreaCells extends CellColumns {
  readonly resolution: number;
}

/** The distinct cells of some points, and the cell of each point as an index into them. */
export interface CellIndex extends CellColumns {
  readonly cellOf: Int32Array;
}

/** H3 cell of every point, about a microsecond each; a point at the place of the one before costs nothing. */
export function indexCells(
  { latitude, longitude }: Pick<PreparedPoints, 'latitude' | 'longitude'>,
  resolution: number,
): CellIndex {
  const cells: string[] = [];
  const known = new Map<string, number>();
  const cellOf = new Int32Array(latitude.length);
  for (let index = 0; index < cellOf.length; index++) {
    if (index > 0 && latitude[index] === latitude[index - 1] && longitude[index] === longitude[index - 1]) {
      cellOf[index] = cellOf[index - 1];
      continue;
    }
    const cell = latLngToCell(latitude[index], longitude[index], resolution);
    let place = known.get(cell);
    if (place === undefined) {
      place = cells.length;
      known.set(cell, place);
      cells.push(cell);
    }
    cellOf[index] = place;
  }
  return { ...describeCells(cells), cellOf };
}

/** Centres and areas of cells. */
export function describeCells(cells: readonly string[]): CellColumns {
  const latitude = new Float64Array(cells.length);
  const longitude = new Float64Array(cells.length);
  const areaKm2 = new Float64Array(cells.length);
  cells.forEach((cell, index) => {
    [latitude[index], longitude[index]] = cellToLatLng(cell);
    areaKm2[index] = cellArea(cell, UNITS.km2);
  });
  return { cells, areaKm2, ...preparePoints(latitude, longitude) };
}

/**
 * Cells whose centre lies in any of the outlines, at the wanted resolution or the finest coarser one that keeps them
 * under {@link MOST_AREA_CELLS}.
 */
export function cellsOfArea(outlines: readonly AreaOutline[], resolution: number): AreaCells {
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
  return { resolution: used, ...describeCells([...cells]) };
}

/** Whether a point in degrees lies in an outline. */
export function outlineContains(outline: AreaOutline, latitude: number, longitude: number): boolean {
  return booleanPointInPolygon([wrappedLongitude(longitude), latitude], multiPolygonOf(outline));
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
