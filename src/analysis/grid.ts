import { area } from '@turf/area';
import { bboxPolygon } from '@turf/bbox-polygon';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { cellArea, cellToLatLng, getHexagonAreaAvg, latLngToCell, polygonToCells, UNITS } from 'h3-js';
import { sectorsOf } from '../model/outline-geometry.ts';
import { coordinatesOf, type Extent, extentOf, type Polygon, polygonsOf } from '../model/outlines.ts';
import type { AreaOutline } from '../model/place.ts';
import { float64At, int32At } from '../units/at.ts';
import { COARSEST_RESOLUTION } from '../units/grid.ts';
import { wrappedLongitude } from '../units/longitude.ts';
import { geodesicKm } from './geodesic.ts';
import { type PreparedPoints, preparePoints } from './nearest.ts';

/** An area with more cells than this is shown at a coarser resolution: more could neither be told apart nor drawn fast. */
const MOST_AREA_CELLS = 60_000;

/** Room for the cells of a whole box is made before those inside are looked for: 16 MB. */
const MOST_BOX_CELLS = 2_000_000;

/**
 * The grid counts on room for the cells of a polygon by the ground between its corners, which is far too little for one
 * round a pole, and fails (H3, `bboxHexEstimate`).
 */
const WIDEST_SECTOR_DEGREES = 60;

/**
 * What the grid takes for that ground is the square of the way between two opposite corners, or a third of it: for a
 * hair-thin polygon from the equator to a pole more than there is memory. No polygon that is given to it whole may have
 * it count on more cells than this, 300 MB or so.
 */
const MOST_ROOM_CELLS = 5_000_000;
const MOST_ROOM_RATIO = 3;

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
      cellOf[index] = int32At(cellOf, index - 1);
      continue;
    }
    const cell = latLngToCell(float64At(latitude, index), float64At(longitude, index), resolution);
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
  let boxKm2 = 0;
  for (const sector of sectorsIn(outlines)) boxKm2 = Math.max(boxKm2, boxAreaKm2(sector));
  for (let used = resolution; ; used--) {
    const isCoarsest = used <= COARSEST_RESOLUTION;
    const cellKm2 = getHexagonAreaAvg(used, UNITS.km2);
    const isTooFine = areaKm2 / cellKm2 > MOST_AREA_CELLS || boxKm2 / cellKm2 > MOST_BOX_CELLS;
    if (isTooFine && !isCoarsest) continue;
    const cells = cellsInside(sectorsIn(outlines), used);
    if (cells.size <= MOST_AREA_CELLS || isCoarsest)
      return { resolution: used, ...describeCells([...cells]) };
  }
}

function* sectorsIn(outlines: readonly AreaOutline[]): Generator<Polygon, void, void> {
  for (const { polygons } of outlines) {
    for (const polygon of polygonsOf(polygons)) yield* sectorsOf(polygon, WIDEST_SECTOR_DEGREES);
  }
}

function cellsInside(polygons: Iterable<Polygon>, resolution: number): Set<string> {
  const cells = new Set<string>();
  for (const polygon of polygons) {
    for (const part of partsWithin(polygon, MOST_ROOM_CELLS * getHexagonAreaAvg(resolution, UNITS.km2))) {
      for (const cell of polygonToCells(part.map(coordinatesOf), resolution, true)) cells.add(cell);
    }
  }
  return cells;
}

/** A polygon as parts for each of which the grid counts on no more ground than given. */
function* partsWithin(polygon: Polygon, mostKm2: number): Generator<Polygon, void, void> {
  const { west, south, east, north } = extentOf(polygon);
  const [width, height] = [east - west, north - south];
  const ratio = Math.max(width, height) / Math.min(width, height);
  const countedOnKm2 = geodesicKm(south, west, north, east) ** 2 / Math.min(MOST_ROOM_RATIO, ratio);
  if (countedOnKm2 <= mostKm2) yield polygon;
  else if (width >= height) {
    for (const half of sectorsOf(polygon, width / 2)) yield* partsWithin(half, mostKm2);
  } else {
    for (const half of sectorsOf(transposed(polygon), height / 2)) {
      yield* partsWithin(transposed(half), mostKm2);
    }
  }
}

/** Longitudes and latitudes in each other's place: what cuts along meridians then cuts along parallels. */
function transposed(polygon: Polygon): Polygon {
  return polygon.map(ring => ring.map((_, place) => float64At(ring, place ^ 1)));
}

/** Ground between the outermost meridians and parallels of a polygon. */
function boxAreaKm2(polygon: Polygon): number {
  const { west, south, east, north } = extentOf(polygon);
  return area(bboxPolygon([west, south, east, north])) / 1e6;
}

/** Whether a point in degrees lies in an outline. */
export function outlineContains(outline: AreaOutline, latitude: number, longitude: number): boolean {
  const point: Place = [wrappedLongitude(longitude), latitude];
  for (const polygon of polygonsOf(outline.polygons)) {
    if (!isWithin(extentOf(polygon), point)) continue;
    if (booleanPointInPolygon(point, { type: 'Polygon', coordinates: polygon.map(coordinatesOf) }))
      return true;
  }
  return false;
}

type Place = [longitude: number, latitude: number];

function isWithin({ west, south, east, north }: Extent, [longitude, latitude]: Place): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

function outlineAreaKm2({ polygons }: AreaOutline): number {
  let squareMetres = 0;
  for (const polygon of polygonsOf(polygons)) {
    squareMetres += area({ type: 'Polygon', coordinates: polygon.map(coordinatesOf) });
  }
  return squareMetres / 1e6;
}
