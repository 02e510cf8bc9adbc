import type { RefusalReason } from '../../model/problem.ts';
import type { Refusal } from '../row-sink.ts';
import { parseAngle } from '../values/coordinates.ts';
import { parseNumber } from '../values/number.ts';
import { isBlank } from '../values/text.ts';
import { fieldAt, refuse } from './refusals.ts';

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
export function withoutNoise(degrees: number): number {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}

/** Why a latitude and longitude name no usable place; `null` when they do. */
export function placeReason(latitude: number, longitude: number): RefusalReason | null {
  if (!(latitude >= -90 && latitude <= 90)) return 'latitude-out-of-range';
  if (!(longitude >= -180 && longitude <= 180)) return 'longitude-out-of-range';
  return latitude === 0 && longitude === 0 ? 'coordinates-zero' : null;
}

/** Latitude and longitude in two columns, in decimal degrees or DMS. */
export class DegreesReader implements PlaceReader {
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
