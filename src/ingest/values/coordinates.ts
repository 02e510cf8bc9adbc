import { type Point, parseMgrs, parseUtm } from './grid-references.ts';
import { parseNumber } from './number.ts';
import { isTooLong } from './text.ts';

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
  if (wkt) return position(parseAngle(wkt[2], false), parseAngle(wkt[1], false), true);
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
    if (halves) return [halves[1], halves[2]];
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
  if (before) return { letter: before[1].toUpperCase(), rest: text.slice(before[0].length).trim() };
  // A final s after a number is the side S only where no seconds are being marked: `4 22 00s` marks seconds.
  const after = /\s*([NSEWO])$/i.exec(text);
  if (!after || /m(?:in)?\s*\d+(?:[.,]\d+)?s$/.test(text)) return { letter: '', rest: text };
  return { letter: after[1].toUpperCase(), rest: text.slice(0, after.index).trim() };
}

function axisOf(letter: string): Angle['axis'] {
  if (letter === '') return null;
  return letter === 'N' || letter === 'S' ? 'latitude' : 'longitude';
}

function partOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'));
}
