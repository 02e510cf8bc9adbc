import type { Positions } from '../../model/outlines.ts';
import { entryAt } from '../../units/at.ts';

/** Whole turns to either side are the same meridian written otherwise (0 to 360); what is beyond is no degree. */
export const MOST_LONGITUDE_DEGREES = 360;
export const MOST_LATITUDE_DEGREES = 90;
/** Outlines clipped at a pole overshoot it by rounding; metres instead of degrees overshoot by far more. */
export const ROUNDING_DEGREES = 1e-6;
/** A country at the full detail of OpenStreetMap has fewer. */
export const MOST_POSITIONS = 1_000_000;

/** The lists of positions of a geometry, laid end to end as long as nothing else is read. */
export interface Coordinates {
  /** Of the geometry alone; may be worked on where they are. */
  readonly positions: Positions;
  /** The position after the last of each line or ring. */
  readonly lineEnds: readonly number[];
  /** The line after the last of each part: a polygon, a line, or a set of lines. */
  readonly partEnds: readonly number[];
  /** More positions than are read in one feature: so many when that was seen. `null`: all are there. */
  readonly tooMany: number | null;
}

/** How many lists deep the positions of a geometry are (RFC 7946, section 3.1). */
export const POSITION_DEPTHS: Readonly<Record<string, 1 | 2 | 3>> = {
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const [QUOTE, COMMA, MINUS, PLUS, POINT, ZERO, NINE] = [0x22, 0x2c, 0x2d, 0x2b, 0x2e, 0x30, 0x39];
const [OPEN, CLOSE, COLON] = [0x5b, 0x5d, 0x3a];
const [SMALL_E, LARGE_E] = [0x65, 0x45];
/** Those that a number holds exactly. */
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** No program writes more digits; JSON.parse reads them all the same. */
const LONGEST_NUMBER = 1000;
const KEY = new TextEncoder().encode('"coordinates"');

/** Where a geometry's list of positions stands in a JSON text, and what it holds. */
export interface CoordinatesRead {
  readonly coordinates: Coordinates;
  /** How many lists deep the positions are. */
  readonly depth: number;
  /** Its opening bracket. */
  readonly from: number;
  /** After its closing bracket. */
  readonly end: number;
}

/** Room for the positions of the features that are looked at together, used again for the next ones. */
export class PositionRoom {
  #positions = new Float64Array(2 * 131_072);
  #used = 0;

  /** Begins anew: what was read before is no longer needed. */
  clear(): void {
    this.#used = 0;
  }

  /** Room for so many positions more, of which those that are used are then {@link keep kept}. */
  ahead(positions: number): Positions {
    if (this.#used + positions * 2 > this.#positions.length) {
      this.#positions = new Float64Array(Math.max(positions * 2, this.#positions.length));
      this.#used = 0;
    }
    return this.#positions.subarray(this.#used, this.#used + positions * 2);
  }

  keep(positions: number): void {
    this.#used += positions * 2;
  }
}

/**
 * Reads the one list named "coordinates" of a JSON text without making lists of it. `null`: there is none or another
 * one, it is no list of places on the Earth, or no JSON: whoever reads the text as a whole finds out which.
 */
export function readCoordinates(text: Uint8Array, room: PositionRoom): CoordinatesRead | null {
  const from = coordinatesIn(text, 0);
  if (from === null) return null;
  const depth = depthAt(text, from);
  if (depth < 1 || depth > 3) return null;
  const reader = new ListReader(text, from, room.ahead(mostPositions(text, from)));
  if (!reader.readList(depth) || coordinatesIn(text, reader.at) !== null) return null;
  const { lineEnds, partEnds, tooMany, at: end } = reader;
  if (depth === 1) partEnds.push(lineEnds.length);
  room.keep(reader.count);
  const positions = reader.positions.subarray(0, reader.count * 2);
  return { coordinates: { positions, lineEnds, partEnds, tooMany }, depth, from, end };
}

/** The first list named "coordinates" from a byte on; `null`: there is none. */
function coordinatesIn(text: Uint8Array, from: number): number | null {
  for (let at = text.indexOf(QUOTE, from); at !== -1; at = text.indexOf(QUOTE, at + 1)) {
    if (text[at + 1] !== KEY[1] || !KEY.every((byte, index) => text[at + index] === byte)) continue;
    const colon = afterSpace(text, at + KEY.length);
    const list = text[colon] === COLON ? afterSpace(text, colon + 1) : -1;
    if (text[list] === OPEN) return list;
  }
  return null;
}

/** How many lists deep the first number stands below the list at a byte; -1: no number comes first. */
function depthAt(text: Uint8Array, from: number): number {
  let depth = -1;
  let at = from;
  for (; text[at] === OPEN; at = afterSpace(text, at + 1)) depth++;
  return text[at] === MINUS || isDigit(text[at]) ? depth : -1;
}

/** A position has two numbers at least, and so a comma for itself and one after it. */
function mostPositions(text: Uint8Array, from: number): number {
  let commas = 0;
  for (let at = text.indexOf(COMMA, from); at !== -1; at = text.indexOf(COMMA, at + 1)) commas++;
  return Math.min(MOST_POSITIONS, Math.ceil(commas / 2)) + 1;
}

function afterSpace(text: Uint8Array, at: number): number {
  let next = at;
  while (text[next] === 0x20 || text[next] === 0x0a || text[next] === 0x0d || text[next] === 0x09) next++;
  return next;
}

function isDigit(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

/** After the exponent of a number, if it has one; -1: it has no digits. */
function afterExponent(text: Uint8Array, at: number): number {
  if (text[at] !== SMALL_E && text[at] !== LARGE_E) return at;
  const first = text[at + 1] === MINUS || text[at + 1] === PLUS ? at + 2 : at + 1;
  let next = first;
  while (isDigit(text[next])) next++;
  return next > first ? next : -1;
}

/** Reads lists of positions from a byte on. */
class ListReader {
  at: number;
  count = 0;
  readonly lineEnds: number[] = [];
  readonly partEnds: number[] = [];
  tooMany: number | null = null;
  readonly positions: Positions;
  readonly #text: Uint8Array;

  constructor(text: Uint8Array, at: number, positions: Positions) {
    this.#text = text;
    this.at = at;
    this.positions = positions;
  }

  /** A list of positions so many lists deep; false: it is none. */
  readList(depth: number): boolean {
    if (!this.#take(OPEN)) return false;
    if (!this.#take(CLOSE)) {
      do {
        if (!(depth === 1 ? this.#readPosition() : this.readList(depth - 1))) return false;
      } while (this.#take(COMMA));
      if (!this.#take(CLOSE)) return false;
    }
    if (depth === 1) {
      this.lineEnds.push(this.count);
      if (this.count > MOST_POSITIONS) this.tooMany ??= this.count;
    } else if (depth === 2) this.partEnds.push(this.lineEnds.length);
    return true;
  }

  /** Of a position only the first two numbers are used; what follows is a height. */
  #readPosition(): boolean {
    if (!this.#take(OPEN)) return false;
    const longitude = this.#readNumber();
    if (!(Math.abs(longitude) <= MOST_LONGITUDE_DEGREES) || !this.#take(COMMA)) return false;
    const latitude = this.#readNumber();
    if (!(Math.abs(latitude) <= MOST_LATITUDE_DEGREES + ROUNDING_DEGREES)) return false;
    while (this.#take(COMMA)) if (Number.isNaN(this.#readNumber())) return false;
    // What is beyond the room is counted, and refused.
    if (this.count * 2 < this.positions.length) {
      this.positions[this.count * 2] = longitude;
      this.positions[this.count * 2 + 1] = latitude;
    }
    this.count++;
    return this.#take(CLOSE);
  }

  #take(byte: number): boolean {
    this.at = afterSpace(this.#text, this.at);
    if (this.#text[this.at] !== byte) return false;
    this.at = afterSpace(this.#text, this.at + 1);
    return true;
  }

  /** A number as JSON has it, exactly as JSON.parse reads it; NaN: it is none. */
  #readNumber(): number {
    const text = this.#text;
    const from = this.at;
    let at = text[from] === MINUS ? from + 1 : from;
    const first = at;
    let digits = 0;
    for (let byte = text[at]; isDigit(byte); byte = text[++at]) digits = digits * 10 + (byte - ZERO);
    if (at === first || (text[first] === ZERO && at > first + 1)) return Number.NaN;
    let decimals = 0;
    if (text[at] === POINT) {
      const point = at++;
      for (let byte = text[at]; isDigit(byte); byte = text[++at]) digits = digits * 10 + (byte - ZERO);
      decimals = at - point - 1;
      if (decimals === 0) return Number.NaN;
    }
    const exponent = afterExponent(text, at);
    if (exponent === -1) return Number.NaN;
    this.at = exponent;
    // Both numbers are exact, so that their quotient is rounded once, as it has to be (Clinger 1990).
    if (exponent === at && digits <= Number.MAX_SAFE_INTEGER && decimals < POWERS_OF_TEN.length) {
      const value = digits / entryAt(POWERS_OF_TEN, decimals);
      return text[from] === MINUS ? -value : value;
    }
    if (exponent - from > LONGEST_NUMBER) return Number.NaN;
    return Number(String.fromCharCode(...text.subarray(from, exponent)));
  }
}
