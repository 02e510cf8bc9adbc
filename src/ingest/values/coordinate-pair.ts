import { type Angle, parseAngle } from './angle.ts';
import { parseMgrs } from './mgrs.ts';
import { type Point, parseUtm } from './utm.ts';
import { isTooLong } from './value-length.ts';

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
