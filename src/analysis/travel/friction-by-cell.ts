import { getHexagonAreaAvg, latLngToCell, UNITS } from 'h3-js';
import { nothingAt } from '../../units/at.ts';
import { WGS84_EQUATORIAL_RADIUS_KM } from '../../units/distance.ts';
import { HALF_TURN_DEGREES } from '../../units/longitude.ts';
import { geodesicKm } from '../geodesic.ts';
import { type FrictionRaster, isPassable } from './raster-graph.ts';

/** A raster of friction and where it lies. */
export interface PlacedFriction extends FrictionRaster {
  /** Outer corner of the first pixel and size of a pixel, in degrees, or in metres of Web Mercator. */
  readonly west: number;
  readonly north: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  readonly isWebMercator: boolean;
}

/** At least so much of a cell must be known to be passable: a strait with land on its shores is no bridge. */
const LEAST_PASSABLE_SHARE = 0.5;
/** A sample stands for at most this share of a cell. */
const LARGEST_SHARE_OF_CELL = 0.1;

/** Degrees north and east of a point of the raster, in pixels from its outer corner. */
function placeInRaster(
  { west, north, pixelWidth, pixelHeight, isWebMercator }: PlacedFriction,
  row: number,
  column: number,
): readonly [number, number] {
  const [x, y] = [west + column * pixelWidth, north - row * pixelHeight];
  if (!isWebMercator) return [y, x];
  const radius = 1000 * WGS84_EQUATORIAL_RADIUS_KM;
  const degrees = HALF_TURN_DEGREES / Math.PI;
  return [Math.atan(Math.sinh(y / radius)) * degrees, (x / radius) * degrees];
}

/** The pixel that holds a place, as row and column; `null`: the raster does not reach it. */
export function pixelAt(raster: PlacedFriction, latitude: number, longitude: number): number | null {
  const { west, north, pixelWidth, pixelHeight, isWebMercator, width, height } = raster;
  const radius = 1000 * WGS84_EQUATORIAL_RADIUS_KM;
  const radians = Math.PI / HALF_TURN_DEGREES;
  const x = isWebMercator ? longitude * radians * radius : longitude;
  const y = isWebMercator ? Math.asinh(Math.tan(latitude * radians)) * radius : latitude;
  const column = Math.floor((x - west) / pixelWidth);
  const row = Math.floor((north - y) / pixelHeight);
  return row >= 0 && row < height && column >= 0 && column < width ? row * width + column : null;
}

/** Metres of the geodesic between the centres of a pixel of a row and of one some rows and columns away. */
export function stepMetres(raster: PlacedFriction, row: number, rows: number, columns: number): number {
  const [latitude, longitude] = placeInRaster(raster, row + 0.5, 0.5);
  const [toLatitude, toLongitude] = placeInRaster(raster, row + rows + 0.5, columns + 0.5);
  return 1000 * geodesicKm(latitude, longitude, toLatitude, toLongitude);
}

/** The mean friction of each cell that is passable, over the pixels in it that are. */
export function frictionByCell(
  raster: PlacedFriction,
  resolution: number,
): { readonly cells: readonly string[]; readonly friction: Float64Array } {
  const found = new Map<string, { sum: number; passable: number; samples: number }>();
  for (let row = 0; row < raster.height; row++) {
    const parts = partsFor(raster, row, resolution);
    for (let sample = 0; sample < raster.width * parts * parts; sample++) {
      const column = (sample % (raster.width * parts)) / parts;
      const down = Math.floor(sample / (raster.width * parts)) / parts;
      const half = 0.5 / parts;
      const cell = latLngToCell(...placeInRaster(raster, row + down + half, column + half), resolution);
      const pixel = row * raster.width + Math.floor(column);
      const friction = raster.friction[pixel] ?? nothingAt(raster.friction, pixel);
      const known = found.get(cell) ?? { sum: 0, passable: 0, samples: 0 };
      found.set(cell, known);
      known.samples++;
      if (!isPassable(friction)) continue;
      known.sum += friction;
      known.passable++;
    }
  }
  const passable = [...found].filter(
    ([, { passable, samples }]) => passable >= LEAST_PASSABLE_SHARE * samples,
  );
  return {
    cells: passable.map(([cell]) => cell),
    friction: Float64Array.from(passable, ([, { sum, passable }]) => sum / passable),
  };
}

function partsFor(raster: PlacedFriction, row: number, resolution: number): number {
  const pixelKm2 = (stepMetres(raster, row, 0, 1) * stepMetres(raster, row, 1, 0)) / 1e6;
  return Math.max(
    1,
    Math.ceil(Math.sqrt(pixelKm2 / (LARGEST_SHARE_OF_CELL * getHexagonAreaAvg(resolution, UNITS.km2)))),
  );
}
