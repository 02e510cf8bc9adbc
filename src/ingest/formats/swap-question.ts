import type { ImportQuestion } from '../../model/source.ts';
import { parseAngle, parseCoordinatePair } from '../values/coordinates.ts';

type Pairs = Iterable<readonly [latitude: string, longitude: string]>;

/**
 * Asks whether latitude and longitude stand in each other's column: when some value cannot be what its column says
 * (beyond 90 degrees, or marked with the other side's letter) and swapping would make every value fit.
 */
export function swapQuestion(pairs: Pairs, decimalComma: boolean): ImportQuestion | null {
  let example: string | null = null;
  for (const [latitudeText, longitudeText] of pairs) {
    const latitude = parseAngle(latitudeText, decimalComma);
    const longitude = parseAngle(longitudeText, decimalComma);
    if (!latitude || !longitude) continue;
    const fitsSwapped =
      Math.abs(latitude.degrees) <= 180 &&
      Math.abs(longitude.degrees) <= 90 &&
      latitude.axis !== 'latitude' &&
      longitude.axis !== 'longitude';
    if (!fitsSwapped) return null;
    const isWrong =
      Math.abs(latitude.degrees) > 90 || latitude.axis === 'longitude' || longitude.axis === 'latitude';
    if (isWrong) example ??= `${latitudeText}, ${longitudeText}`;
  }
  return example === null ? null : { question: 'swap-coordinates', example };
}

/** The two numbers of positions in one column that do not say themselves which is which. */
export function* bareNumbers(positions: Iterable<string>): Generator<readonly [string, string]> {
  for (const text of positions) {
    const pair = parseCoordinatePair(text);
    if (pair && !pair.certain) yield [String(pair.latitude), String(pair.longitude)];
  }
}
