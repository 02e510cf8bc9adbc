import { cellToBoundary, cellToLatLng, getHexagonAreaAvg, latLngToCell, UNITS } from 'h3-js';
import { entryAt, float64At, int32At, nothingAt } from '../units/at.ts';
import { isInReach, WGS84_EQUATORIAL_RADIUS_KM, WGS84_FLATTENING } from '../units/distance.ts';
import { HALF_TURN_DEGREES } from '../units/longitude.ts';
import { nearestToCentres } from './cells.ts';
import { indicesUpTo } from './columns.ts';
import { geodesicKm } from './geodesic.ts';
import { describeCells } from './grid.ts';
import { preparePoints } from './nearest.ts';

/** Where a raster of people lies: degrees on WGS84, from the outer corner of its first pixel to the east and south. */
export interface RasterPlace {
  readonly width: number;
  readonly height: number;
  readonly west: number;
  readonly north: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Stands for no value; `null`: none does. */
  readonly noData: number | null;
}

/** People of a raster, brought to cells. */
export interface PeopleByCell {
  /** Sum of all pixels that hold people, and sum over the cells. */
  readonly totalIn: number;
  readonly totalKept: number;
  /** Pixels without a value, and pixels below 0, which are neither people nor none. */
  readonly withoutValue: number;
  readonly negative: number;
  readonly cells: readonly string[];
  readonly people: Float64Array;
}

/** A sub-pixel is at most this share of a cell (METHODS, section 11). */
const LARGEST_SHARE_OF_CELL = 0.1;
/** Blocks of so many pixels whose corners lie in one cell lie in it wholly: cells are convex. */
const BLOCK = 8;

/** The parts of an H3 index after its resolution, 52 bits, are a whole number: far smaller to keep than text. */
const PREFIX_LENGTH = 2;
const HEXADECIMAL = 16;
const REST_LENGTH = 13;

/**
 * Brings people from pixels to cells by sub-sampling: each pixel is cut into k x k parts of equal people, each counted in
 * the cell that holds its centre, with k such that a part is at most a tenth of a cell. Sums stay (METHODS, section 11).
 *
 * @param isDensity values are people per square kilometre, not people
 */
export function createPeopleByCell(place: RasterPlace, resolution: number, isDensity: boolean) {
  const people = new Map<number, number>();
  let totalIn = 0;
  let withoutValue = 0;
  let negative = 0;
  const keyAt = (latitude: number, longitude: number) =>
    Number.parseInt(latLngToCell(latitude, longitude, resolution).slice(PREFIX_LENGTH), HEXADECIMAL);
  const addTo = (key: number, count: number) => people.set(key, (people.get(key) ?? 0) + count);
  const latitudeAt = (row: number) => place.north - row * place.pixelHeight;
  const longitudeAt = (column: number) => place.west + column * place.pixelWidth;

  const spread = (row: number, column: number, count: number, parts: number) => {
    const share = count / (parts * parts);
    for (let y = 0; y < parts; y++) {
      for (let x = 0; x < parts; x++) {
        addTo(keyAt(latitudeAt(row + (y + 0.5) / parts), longitudeAt(column + (x + 0.5) / parts)), share);
      }
    }
  };

  return {
    /** Takes whole rows from row `first` on, each from the west. */
    add(first: number, values: ArrayLike<number>) {
      const rows = values.length / place.width;
      for (let top = 0; top < rows; top += BLOCK) {
        const bottom = Math.min(rows, top + BLOCK);
        const counts = peopleIn(values, top, bottom);
        const areaKm2 = pixelAreaKm2(latitudeAt(first + top), place);
        const parts = partsFor(areaKm2, resolution);
        for (let left = 0; left < place.width; left += BLOCK) {
          addBlock(counts, { first, top, bottom, left, right: Math.min(place.width, left + BLOCK) }, parts);
        }
      }

      function peopleIn(all: ArrayLike<number>, top: number, bottom: number) {
        const counts = new Float64Array((bottom - top) * place.width);
        for (let row = top; row < bottom; row++) {
          const perValue = isDensity ? pixelAreaKm2(latitudeAt(first + row), place) : 1;
          for (let column = 0; column < place.width; column++) {
            const pixel = row * place.width + column;
            const value = all[pixel] ?? nothingAt(all, pixel);
            if (Number.isNaN(value) || isNoData(value, place.noData)) withoutValue++;
            else if (value < 0) negative++;
            else {
              counts[(row - top) * place.width + column] = value * perValue;
              totalIn += value * perValue;
            }
          }
        }
        return counts;
      }
    },
    /** What has been brought to cells so far. */
    result(): PeopleByCell {
      const prefix = `8${resolution.toString(HEXADECIMAL)}`;
      const cells = Array.from(
        people.keys(),
        key => prefix + key.toString(HEXADECIMAL).padStart(REST_LENGTH, '0'),
      );
      const counts = Float64Array.from(people.values());
      const totalKept = counts.reduce((sum, count) => sum + count, 0);
      return { totalIn, totalKept, withoutValue, negative, cells, people: counts };
    },
  };

  function addBlock(
    counts: Float64Array,
    {
      first,
      top,
      bottom,
      left,
      right,
    }: { first: number; top: number; bottom: number; left: number; right: number },
    parts: number,
  ) {
    let sum = 0;
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++)
        sum += float64At(counts, (row - top) * place.width + column);
    }
    if (sum === 0) return;
    const corners = [
      keyAt(latitudeAt(first + top), longitudeAt(left)),
      keyAt(latitudeAt(first + top), longitudeAt(right)),
      keyAt(latitudeAt(first + bottom), longitudeAt(left)),
      keyAt(latitudeAt(first + bottom), longitudeAt(right)),
    ];
    if (corners.every(key => key === corners[0])) {
      addTo(entryAt(corners, 0), sum);
      return;
    }
    for (let row = top; row < bottom; row++) {
      for (let column = left; column < right; column++) {
        const count = float64At(counts, (row - top) * place.width + column);
        if (count > 0) spread(first + row, column, count, parts);
      }
    }
  }
}

/** GDAL writes the value for nothing as text, which need not be the very number of the pixels of 32 bits. */
function isNoData(value: number, noData: number | null): boolean {
  return noData !== null && (value === noData || value === Math.fround(noData));
}

function partsFor(pixelKm2: number, resolution: number): number {
  const cellKm2 = getHexagonAreaAvg(resolution, UNITS.km2);
  return Math.max(1, Math.ceil(Math.sqrt(pixelKm2 / (LARGEST_SHARE_OF_CELL * cellKm2))));
}

/** Area of a pixel whose northern edge lies at a latitude, on the ellipsoid (Snyder 1987, equation 3-12). */
function pixelAreaKm2(
  north: number,
  { pixelWidth, pixelHeight }: Pick<RasterPlace, 'pixelWidth' | 'pixelHeight'>,
): number {
  const radians = Math.PI / HALF_TURN_DEGREES;
  const zone = zoneArea(north * radians) - zoneArea((north - pixelHeight) * radians);
  return zone * pixelWidth * radians;
}

/** Area, for each radian of longitude, between the equator and a latitude in radians. */
function zoneArea(latitude: number): number {
  const eccentricity = Math.sqrt(WGS84_FLATTENING * (2 - WGS84_FLATTENING));
  const sine = eccentricity * Math.sin(latitude);
  const polarRadius2 = WGS84_EQUATORIAL_RADIUS_KM ** 2 * (1 - eccentricity ** 2);
  return (polarRadius2 / 2) * (Math.sin(latitude) / (1 - sine ** 2) + Math.atanh(sine) / eccentricity);
}

/** People in cells whose centre is within a distance of the nearest base, with the range that the cells leave open. */
export interface PeopleWithin {
  readonly km: number;
  readonly people: number;
  /** In cells that lie within it wholly; in cells that have any part within it. */
  readonly low: number;
  readonly high: number;
}

/** People within some distances of the nearest of some bases (METHODS, section 11). */
export function peopleWithin(
  { cells, people }: Pick<PeopleByCell, 'cells' | 'people'>,
  bases: { readonly latitude: ArrayLike<number>; readonly longitude: ArrayLike<number> },
  distancesKm: readonly number[],
): readonly PeopleWithin[] {
  const centres = describeCells(cells);
  const prepared = preparePoints(bases.latitude, bases.longitude);
  const found = nearestToCentres(centres, prepared, indicesUpTo(bases.latitude.length));
  const sums = distancesKm.map(km => ({ km, people: 0, low: 0, high: 0 }));
  cells.forEach((cell, place) => {
    const base = int32At(found.nearest, place);
    if (base < 0) return;
    const distanceKm = geodesicKm(
      float64At(centres.latitude, place),
      float64At(centres.longitude, place),
      bases.latitude[base] ?? nothingAt(bases.latitude, base),
      bases.longitude[base] ?? nothingAt(bases.longitude, base),
    );
    const radiusKm = cellRadiusKm(cell);
    for (const sum of sums) {
      if (isInReach(distanceKm + radiusKm, sum.km)) sum.low += float64At(people, place);
      if (isInReach(distanceKm, sum.km)) sum.people += float64At(people, place);
      if (isInReach(distanceKm - radiusKm, sum.km)) sum.high += float64At(people, place);
    }
  });
  return sums;
}

/** Distance from a cell's centre to its farthest corner: how far from it any of its people can live. */
function cellRadiusKm(cell: string): number {
  const [latitude, longitude] = cellToLatLng(cell);
  return cellToBoundary(cell).reduce(
    (most, [cornerLatitude, cornerLongitude]) =>
      Math.max(most, geodesicKm(latitude, longitude, cornerLatitude, cornerLongitude)),
    0,
  );
}
