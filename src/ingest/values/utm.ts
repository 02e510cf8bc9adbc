import { fromTransverseMercator } from './transverse-mercator.ts';
import { isTooLong } from './value-length.ts';

/** Degrees north and east, WGS84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface UtmZone {
  /** 1 to 60. */
  readonly number: number;
  /** Latitude band, N or S, or '' where the source does not say. */
  readonly letter: string;
}

/** What is added to coordinates on the grid so that none is negative (NGA.SIG.0012, section 6). */
const FALSE_EASTING_METRES = 500_000;
const FALSE_NORTHING_METRES = 10_000_000;

/** The zone written `34N`, `34 P`, `zone 34` or `UTM 34 S`, or `null`. */
export function parseUtmZone(text: string): UtmZone | null {
  if (isTooLong(text)) return null;
  const parts = /^\s*(?:utm\s*)?(?:zone\s*)?(\d{1,2})\s*([C-HJ-NP-X]?)\s*$/i.exec(text);
  const number = Number(parts?.[1]);
  return parts && number >= 1 && number <= 60 ? { number, letter: parts[2].toUpperCase() } : null;
}

/** WGS84 degrees of a UTM position in metres, or `null` outside the bounds of the grid. */
export function utmToDegrees(zone: UtmZone, easting: number, northing: number): Point | null {
  if (!(easting >= 100_000 && easting <= 900_000 && northing >= 0 && northing <= 10_000_000)) return null;
  const north = isSouth(zone.letter, northing) ? northing - FALSE_NORTHING_METRES : northing;
  const { latitude, longitude } = fromTransverseMercator(easting - FALSE_EASTING_METRES, north);
  const meridian = zone.number * 6 - 183;
  return { latitude, longitude: ((longitude + meridian + 540) % 360) - 180 };
}

/**
 * People write both bands and hemispheres. `S` is the southern hemisphere or the band from 32 to 40 degrees north: with
 * a northing of that band it is the band (as hemisphere it would be open ocean at 50 to 58 degrees south). Without a
 * letter, a northing above 6,000,000 m is south: 36 degrees south and up, rather than 54 degrees north and beyond.
 */
function isSouth(letter: string, northing: number): boolean {
  if (letter === 'S') return !(northing >= 3_540_000 && northing <= 4_432_000);
  if (letter === '') return northing > 6_000_000;
  return letter < 'N';
}

/** A position written in one cell: `34N 123456 456789`, `34 N 123456mE 456789mN`. `null` when it is none. */
export function parseUtm(text: string): Point | null {
  const parts =
    /^\s*(?:utm\s*)?(?:zone\s*)?(\d{1,2}\s*[C-HJ-NP-X]?)[\s,;]+(\d{6}(?:[.,]\d+)?)\s*(?:m?E)?[\s,;]+(\d{1,8}(?:[.,]\d+)?)\s*(?:m?N)?\s*$/i.exec(
      text,
    );
  const zone = parts ? parseUtmZone(parts[1]) : null;
  if (!parts || !zone) return null;
  return utmToDegrees(zone, Number(parts[2].replace(',', '.')), Number(parts[3].replace(',', '.')));
}
