import type { RefusalReason } from '../../model/problem.ts';
import { fieldAt, type Refusal, refuse } from '../row-sink.ts';
import { isBlank, parseNumber } from '../values/cell.ts';
import { parseAngle, parseCoordinatePair, parseUtmZone, utmToDegrees } from '../values/place.ts';
import type { TableImport } from './table-format.ts';

/** Reads the place of a row into its own two fields, so that no object is made for a row. */
export interface PlaceReader {
  /** Degrees north and east of the row read last, when it was not refused. */
  readonly latitude: number;
  readonly longitude: number;
  read(fields: readonly string[]): Refusal | null;
}

/** Nine decimals are a tenth of a millimetre: what lies beyond is float noise (`33.238894000000002`). */
const DECIMALS = 1e9;

/** A coordinate without float noise. */
function withoutNoise(degrees: number): number {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}

/** Why a latitude and longitude name no usable place; `null` when they do. */
function placeReason(latitude: number, longitude: number): RefusalReason | null {
  if (!(latitude >= -90 && latitude <= 90)) return 'latitude-out-of-range';
  if (!(longitude >= -180 && longitude <= 180)) return 'longitude-out-of-range';
  return latitude === 0 && longitude === 0 ? 'coordinates-zero' : null;
}

/** What reads the place of rows whose degrees stand in two columns of fixed names. */
export function degreesReader(
  table: TableImport,
  at: { readonly latitude: number; readonly longitude: number },
): PlaceReader {
  const { headers, recipe } = table;
  const [latitude, longitude] = recipe.swapCoordinates
    ? [at.longitude, at.latitude]
    : [at.latitude, at.longitude];
  return new DegreesReader(headers, latitude, longitude, recipe.decimalComma);
}

/** What reads the place of the rows of a table of one's own: the columns of the recipe that are there decide. */
export function placeReader(table: TableImport): PlaceReader {
  const { headers, recipe } = table;
  const at = table.playing({
    latitude: 'latitude',
    longitude: 'longitude',
    coordinates: 'coordinates',
    easting: 'easting',
    northing: 'northing',
    zone: 'zone',
  });
  if (at.latitude < 0 && at.coordinates >= 0) {
    return new PairReader(headers, at.coordinates, recipe.swapCoordinates);
  }
  if (at.latitude < 0 && at.easting >= 0) {
    const [easting, northing] = recipe.swapCoordinates
      ? [at.northing, at.easting]
      : [at.easting, at.northing];
    return new UtmReader(headers, easting, northing, at.zone, recipe.decimalComma);
  }
  return degreesReader(table, at);
}

/** Latitude and longitude in two columns, in decimal degrees or DMS. */
class DegreesReader implements PlaceReader {
  latitude = 0;
  longitude = 0;

  constructor(
    private readonly headers: readonly string[],
    private readonly latitudeColumn: number,
    private readonly longitudeColumn: number,
    private readonly decimalComma: boolean,
  ) {}

  read(fields: readonly string[]): Refusal | null {
    this.latitude = parseNumber(fieldAt(fields, this.latitudeColumn), this.decimalComma);
    this.longitude = parseNumber(fieldAt(fields, this.longitudeColumn), this.decimalComma);
    if (Number.isNaN(this.latitude)) {
      const reason = this.readAngle(fields, 'latitude');
      if (reason) return refuse(this.headers, fields, this.latitudeColumn, reason);
    }
    if (Number.isNaN(this.longitude)) {
      const reason = this.readAngle(fields, 'longitude');
      if (reason) return refuse(this.headers, fields, this.longitudeColumn, reason);
    }
    const reason = placeReason(this.latitude, this.longitude);
    if (reason) {
      const column = reason === 'longitude-out-of-range' ? this.longitudeColumn : this.latitudeColumn;
      return refuse(this.headers, fields, column, reason);
    }
    this.latitude = withoutNoise(this.latitude);
    this.longitude = withoutNoise(this.longitude);
    return null;
  }

  private readAngle(fields: readonly string[], axis: 'latitude' | 'longitude'): RefusalReason | null {
    const text = fieldAt(fields, axis === 'latitude' ? this.latitudeColumn : this.longitudeColumn);
    if (isBlank(text)) return `${axis}-missing`;
    const angle = parseAngle(text, this.decimalComma);
    if (!angle || (angle.axis !== null && angle.axis !== axis)) return `${axis}-invalid`;
    this[axis] = angle.degrees;
    return null;
  }
}

/** A place in one column: two coordinates, DMS, UTM, MGRS or WKT. */
class PairReader implements PlaceReader {
  latitude = 0;
  longitude = 0;

  constructor(
    private readonly headers: readonly string[],
    private readonly column: number,
    private readonly swap: boolean,
  ) {}

  read(fields: readonly string[]): Refusal | null {
    const text = fieldAt(fields, this.column);
    if (isBlank(text)) return refuse(this.headers, fields, this.column, 'latitude-missing');
    const pair = parseCoordinatePair(text);
    if (!pair) return refuse(this.headers, fields, this.column, 'coordinates-invalid');
    const isSwapped = this.swap && !pair.certain;
    this.latitude = withoutNoise(isSwapped ? pair.longitude : pair.latitude);
    this.longitude = withoutNoise(isSwapped ? pair.latitude : pair.longitude);
    const reason = placeReason(this.latitude, this.longitude);
    return reason === null ? null : refuse(this.headers, fields, this.column, reason);
  }
}

/** UTM easting and northing in metres in two columns, and the zone in a third. */
class UtmReader implements PlaceReader {
  latitude = 0;
  longitude = 0;

  constructor(
    private readonly headers: readonly string[],
    private readonly easting: number,
    private readonly northing: number,
    private readonly zone: number,
    private readonly decimalComma: boolean,
  ) {}

  read(fields: readonly string[]): Refusal | null {
    const eastingText = fieldAt(fields, this.easting);
    const northingText = fieldAt(fields, this.northing);
    if (isBlank(eastingText)) return refuse(this.headers, fields, this.easting, 'longitude-missing');
    if (isBlank(northingText)) return refuse(this.headers, fields, this.northing, 'latitude-missing');
    const easting = parseNumber(eastingText, this.decimalComma);
    if (Number.isNaN(easting)) return refuse(this.headers, fields, this.easting, 'longitude-invalid');
    const northing = parseNumber(northingText, this.decimalComma);
    if (Number.isNaN(northing)) return refuse(this.headers, fields, this.northing, 'latitude-invalid');
    const zone = parseUtmZone(fieldAt(fields, this.zone));
    if (!zone) return refuse(this.headers, fields, this.zone, 'coordinates-invalid');
    const point = utmToDegrees(zone, easting, northing);
    if (!point) return refuse(this.headers, fields, this.easting, 'coordinates-invalid');
    this.latitude = withoutNoise(point.latitude);
    this.longitude = withoutNoise(point.longitude);
    return null;
  }
}
