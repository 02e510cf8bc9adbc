import type { Refusal } from '../row-sink.ts';
import { parseCoordinatePair } from '../values/coordinates.ts';
import { parseUtmZone, utmToDegrees } from '../values/grid-references.ts';
import { parseNumber } from '../values/number.ts';
import { isBlank } from '../values/text.ts';
import { type PlaceReader, placeReason, withoutNoise } from './place-reader.ts';
import { fieldAt, refuse } from './refusals.ts';

/** A place in one column: two coordinates, DMS, UTM, MGRS or WKT. */
export class PairReader implements PlaceReader {
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
export class UtmReader implements PlaceReader {
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
