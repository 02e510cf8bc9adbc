import { toPoint } from 'mgrs/dist/mgrs.js';
import { entryAt } from '../../units/at.ts';
import { WGS84_EQUATORIAL_RADIUS_KM, WGS84_FLATTENING } from '../../units/distance.ts';
import { isTooLong, parseNumber } from './cell.ts';

/** A position from one cell. */
export interface Position extends Point {
  /** The text itself says which is latitude: a grid, letters or WKT; two bare numbers do not. */
  readonly certain: boolean;
}

/**
 * The position written in one cell, or `null`: MGRS, UTM, WKT (`POINT (18.58 4.36)`), or latitude and longitude in
 * decimal degrees or DMS. Bare numbers are latitude first; they are not checked against their ranges.
 */
export function parseCoordinatePair(text: string): Position | null {
  if (isTooLong(text)) return null;
  const grid = parseMgrs(text) ?? parseUtm(text);
  if (grid) return { ...grid, certain: true };
  const wkt = /^\s*(?:SRID=\d+;)?POINT\s*Z?\s*\(\s*(\S+)\s+(\S+)(?:\s+\S+)?\s*\)\s*$/i.exec(text);
  if (wkt) return position(parseAngle(entryAt(wkt, 2), false), parseAngle(entryAt(wkt, 1), false), true);
  const halves = splitPair(text.trim().replace(/^[([]\s*|\s*[)\]]$/g, ''));
  if (!halves) return null;
  const first = parseAngle(halves[0], true);
  const second = parseAngle(halves[1], true);
  if (first?.axis === 'longitude' || second?.axis === 'latitude') return position(second, first, true);
  return position(first, second, first?.axis === 'latitude' || second?.axis === 'longitude');
}

function position(latitude: Angle | null, longitude: Angle | null, certain: boolean): Position | null {
  if (!latitude || !longitude || latitude.axis === 'longitude' || longitude.axis === 'latitude') return null;
  return { latitude: latitude.degrees, longitude: longitude.degrees, certain };
}

/** Cuts a pair in two, at the strongest mark there is. A comma between digits with other commas about is a decimal one. */
function splitPair(text: string): readonly [string, string] | null {
  const cuts = [
    /^([^;|/]+?)\s*[;|/]\s*([^;|/]+)$/,
    /^(.+?[NSEWO])[\s,]+(.+[NSEWO])$/i,
    /^([NSEWO].+?)[\s,]+([NSEWO]\s*\d.*)$/i,
    /^(.+?),\s+(.+)$/,
    /^([^,\s]+),([^,\s]+)$/,
    /^([+-]?\d+[.,]\d+)\s+([+-]?\d+[.,]\d+)$/,
    /^([+-]?\d+,\d+),([+-]?\d+,\d+)$/,
  ];
  for (const cut of cuts) {
    const halves = cut.exec(text);
    if (halves) return [entryAt(halves, 1), entryAt(halves, 2)];
  }
  return null;
}

/** The place that someone typed, as degrees, DMS, UTM or MGRS; `null` when it names none on Earth. */
export function typedPlace(text: string): Point | null {
  const position = parseCoordinatePair(text);
  if (!position) return null;
  const { latitude, longitude } = position;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** An angle in degrees; `axis` is known when a letter names the side (N, S, E, W, or French O for west). */
export interface Angle {
  readonly degrees: number;
  readonly axis: 'latitude' | 'longitude' | null;
}

const NUMBER = '(\\d+(?:[.,]\\d+)?)';
const DEGREE_MARK = '(?:°|º|˚|d(?:eg)?\\.?|:|\\s)';
const MINUTE_MARK = "(?:'|′|’|‘|m(?:in)?\\.?|:|\\s)";
const SECOND_MARK = "(?:\"|″|”|“|''|′′|’’|s(?:ec)?\\.?)";
const SEXAGESIMAL = new RegExp(
  `^([+-])?\\s*${NUMBER}\\s*(?:${DEGREE_MARK}\\s*(?:${NUMBER}\\s*(?:${MINUTE_MARK}\\s*(?:${NUMBER}\\s*${SECOND_MARK}?)?)?)?)?$`,
  'i',
);

/**
 * The angle written in a cell, or `null`: decimal degrees, or degrees, minutes and seconds with marks, letters, colons
 * or spaces between them (`4°22'00"N`, `N 4 22 0.5`, `4d22m`, `18:33:00 E`, `4°22,5' N`).
 */
export function parseAngle(text: string, decimalComma: boolean): Angle | null {
  const decimal = parseNumber(text, decimalComma);
  if (!Number.isNaN(decimal)) return { degrees: decimal, axis: null };
  if (isTooLong(text)) return null;
  const sided = sideOf(text.trim().replace(/^−/, '-'));
  const parts = SEXAGESIMAL.exec(sided.rest);
  if (!parts || (parts[1] !== undefined && sided.letter !== '')) return null;
  const degrees = partOf(parts[2]);
  const minutes = partOf(parts[3]);
  const seconds = partOf(parts[4]);
  if (minutes >= 60 || seconds >= 60) return null;
  if (parts[3] !== undefined && !Number.isInteger(degrees)) return null;
  if (parts[4] !== undefined && !Number.isInteger(minutes)) return null;
  const size = degrees + minutes / 60 + seconds / 3600;
  const negative = parts[1] === '-' || 'SWO'.includes(sided.letter || '-');
  return { degrees: negative ? -size : size, axis: axisOf(sided.letter) };
}

/** Splits off the letter of the side, before or after the numbers. */
function sideOf(text: string): { letter: string; rest: string } {
  const before = /^([NSEWO])\s*(?=[\d])/i.exec(text);
  if (before) return { letter: entryAt(before, 1).toUpperCase(), rest: text.slice(before[0].length).trim() };
  // A final s after a number is the side S only where no seconds are being marked: `4 22 00s` marks seconds.
  const after = /\s*([NSEWO])$/i.exec(text);
  if (!after || /m(?:in)?\s*\d+(?:[.,]\d+)?s$/.test(text)) return { letter: '', rest: text };
  return { letter: entryAt(after, 1).toUpperCase(), rest: text.slice(0, after.index).trim() };
}

function axisOf(letter: string): Angle['axis'] {
  if (letter === '') return null;
  return letter === 'N' || letter === 'S' ? 'latitude' : 'longitude';
}

function partOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'));
}

/** Fewer digits than a 1 km square would not say where something is: 4 is the fewest taken. */
const FEWEST_DIGITS = 4;
const GRID_REFERENCE = /^\s*(\d{1,2})\s*([C-HJ-NP-X])\s*([A-HJ-NP-Z]\s*[A-HJ-NP-V])\s*(\d[\d\s]*)$/i;

/** The centre of the square of an MGRS reference (`34NBL1234567890`, `34N BL 12345 67890`), or `null`. */
export function parseMgrs(text: string): Point | null {
  const parts = GRID_REFERENCE.exec(text);
  if (!parts) return null;
  const digits = entryAt(parts, 4).replace(/\s/g, '');
  const zone = Number(parts[1]);
  if (zone < 1 || zone > 60 || digits.length % 2 === 1) return null;
  if (digits.length < FEWEST_DIGITS || digits.length > 10) return null;
  try {
    const [longitude, latitude] = toPoint(
      `${zone}${parts[2]}${entryAt(parts, 3).replace(/\s/g, '')}${digits}`,
    );
    return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : null;
  } catch {
    // The package throws for letters that do not exist in the zone: such a reference names no place.
    return null;
  }
}

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
  return parts && number >= 1 && number <= 60 ? { number, letter: entryAt(parts, 2).toUpperCase() } : null;
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
  const zone = parts ? parseUtmZone(entryAt(parts, 1)) : null;
  if (!parts || !zone) return null;
  return utmToDegrees(
    zone,
    Number(entryAt(parts, 2).replace(',', '.')),
    Number(entryAt(parts, 3).replace(',', '.')),
  );
}

/** Scale on the central meridian of a UTM zone (NGA.SIG.0012, "The Universal Grids", section 6). */
const CENTRAL_SCALE = 0.9996;
const THIRD_FLATTENING = WGS84_FLATTENING / (2 - WGS84_FLATTENING);
const ECCENTRICITY = Math.sqrt(WGS84_FLATTENING * (2 - WGS84_FLATTENING));
const [n, n2, n3, n4] = [1, 2, 3, 4].map(power => THIRD_FLATTENING ** power) as [
  number,
  number,
  number,
  number,
];

/** Metres on the grid to a radian on the central meridian (Karney 2011, equation 14). */
const RECTIFYING_RADIUS_METRES =
  ((WGS84_EQUATORIAL_RADIUS_KM * 1000) / (1 + n)) * (1 + n2 / 4 + n4 / 64) * CENTRAL_SCALE;

/** Krueger's series from the grid to the sphere, to the fourth order (Karney 2011, equation 36): nanometres in a zone. */
const SERIES = [
  n / 2 - (2 / 3) * n2 + (37 / 96) * n3 - n4 / 360,
  n2 / 48 + n3 / 15 - (437 / 1440) * n4,
  (17 / 480) * n3 - (37 / 840) * n4,
  (4397 / 161_280) * n4,
];

/** Newton's steps to the latitude; the third already changes nothing (Karney 2011, section 3). */
const STEPS = 4;
const DEGREES = 180 / Math.PI;

/**
 * Degrees north, and degrees east of the central meridian, of a place on the transverse Mercator grid of UTM: metres
 * east of the meridian and north of the equator, negative the other way. WGS84 (Karney 2011, "Transverse Mercator with
 * an accuracy of a few nanometers", J. Geodesy 85).
 */
function fromTransverseMercator(
  eastMetres: number,
  northMetres: number,
): { readonly latitude: number; readonly longitude: number } {
  const xi = northMetres / RECTIFYING_RADIUS_METRES;
  const eta = eastMetres / RECTIFYING_RADIUS_METRES;
  let [sphereXi, sphereEta] = [xi, eta];
  for (const [index, coefficient] of SERIES.entries()) {
    const times = 2 * (index + 1);
    sphereXi -= coefficient * Math.sin(times * xi) * Math.cosh(times * eta);
    sphereEta -= coefficient * Math.cos(times * xi) * Math.sinh(times * eta);
  }
  const conformal = Math.sin(sphereXi) / Math.hypot(Math.sinh(sphereEta), Math.cos(sphereXi));
  return {
    latitude: Math.atan(tangentOfLatitude(conformal)) * DEGREES,
    longitude: Math.atan2(Math.sinh(sphereEta), Math.cos(sphereXi)) * DEGREES,
  };
}

/** The tangent of the latitude, from that of the conformal latitude (Karney 2011, equations 7 to 9 and 19 to 21). */
function tangentOfLatitude(conformal: number): number {
  const ratio = 1 - ECCENTRICITY ** 2;
  let tangent = conformal / ratio;
  for (let step = 0; step < STEPS; step++) {
    const secant = Math.hypot(1, tangent);
    const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tangent) / secant));
    const reached = tangent * Math.hypot(1, sigma) - sigma * secant;
    const error = (conformal - reached) / Math.hypot(1, reached);
    tangent += (error * (1 + ratio * tangent ** 2)) / (ratio * secant);
  }
  return tangent;
}

/** Base cells that are pentagons: they lack the first of the six directions (H3 documentation, "Base cells"). */
const PENTAGONS = new Set([4, 14, 24, 38, 49, 58, 63, 72, 83, 97, 107, 117]);
const BASE_CELLS = 122;
const FINEST = 15;
const DIGIT_BITS = 3n;
/** What fills the digits of resolutions finer than the cell's own. */
const UNUSED = 7;
/** The direction that a pentagon does not have. */
const MISSING_DIRECTION = 1;

/**
 * Whether a text is the index of an H3 cell, in hexadecimal as it is usually written. Read from the bits of the index
 * (H3 documentation, "H3 Index: cell mode"), so that files can be read without the H3 library.
 */
export function isH3Cell(text: string): boolean {
  if (!/^8[0-9a-f]{14}$/i.test(text)) return false;
  const index = BigInt(`0x${text}`);
  const bits = (shift: bigint, width: bigint) => Number((index >> shift) & ((1n << width) - 1n));
  const resolution = bits(52n, 4n);
  const baseCell = bits(45n, 7n);
  if (bits(56n, 3n) !== 0 || baseCell >= BASE_CELLS) return false;
  let isAtCentre = true;
  for (let level = 1; level <= FINEST; level++) {
    const digit = bits(BigInt(FINEST - level) * DIGIT_BITS, DIGIT_BITS);
    if ((digit === UNUSED) !== level > resolution) return false;
    if (level > resolution || digit === 0) continue;
    if (isAtCentre && digit === MISSING_DIRECTION && PENTAGONS.has(baseCell)) return false;
    isAtCentre = false;
  }
  return true;
}
