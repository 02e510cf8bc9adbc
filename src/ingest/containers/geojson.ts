import { FileTrouble, fileSource, type ReadableFile } from '../../files/readable-file.ts';
import { uint8At } from '../../units/at.ts';
import { type Coordinates, POSITION_DEPTHS, PositionRoom, readCoordinates } from './geojson-coordinates.ts';

/** A feature of a GeoJSON file (RFC 7946, section 3.2), as far as it is used. */
export interface GeoFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  /** `null`: the feature has no place. */
  readonly geometry: {
    readonly type: string;
    readonly coordinates: unknown;
    /** The coordinates where they are sound lines or polygons, in place of lists. `null`: the lists are there. */
    readonly packed: Coordinates | null;
  } | null;
  /** Too long to be read; nothing else of it is known. */
  readonly isTooLong: boolean;
}

/** Some features in a run, to be looked at before the next are asked for. */
export interface FeatureBatch {
  readonly features: readonly GeoFeature[];
  /** Share of the file read with them, 0 to 1. */
  readonly share: number;
}

/** Small features are let go again before the memory that they take is set aside for long. */
const MOST_AT_ONCE = 500;

const NO_FEATURE: GeoFeature = { properties: {}, geometry: null, isTooLong: false };
const TOO_LONG: GeoFeature = { properties: {}, geometry: null, isTooLong: true };

/**
 * The features of a GeoJSON file as they come: of a collection, or the one feature or bare geometry that it is. A member
 * that is no feature is one without a place, so that it is counted and refused. Memory is that of one block and one
 * feature. Trouble: `geojson-damaged`, `geojson-cut-short`, `not-geojson`, `not-utf-8`.
 */
export async function* geoFeatures(file: ReadableFile): AsyncGenerator<FeatureBatch, void, void> {
  const scanner = memberScanner();
  const room = new PositionRoom();
  let members = 0;
  let understood = 0;
  let bytesRead = 0;
  for await (const block of fileSource(file).blocks(0)) {
    if (bytesRead === 0) refuseUtf16(block);
    bytesRead += block.length;
    const found = scanner.read(block);
    const share = bytesRead / file.size;
    for (let start = 0; start < Math.max(1, found.length); start += MOST_AT_ONCE) {
      room.clear();
      const features = found.slice(start, start + MOST_AT_ONCE).map(member => {
        const feature = featureIn(member, ++members, room);
        if (feature) understood++;
        return feature ?? NO_FEATURE;
      });
      yield { features, share };
    }
  }
  const around = scanner.end();
  const only = around && parsed(around, members, room);
  const document = only && asObject(only.value);
  const isCollection = document?.type === 'FeatureCollection';
  if (members > 0 || isCollection) {
    if (!isCollection || (members > 0 && understood === 0)) throw notGeoJson(document);
    if (members === 0 && !Array.isArray(document.features)) throw notGeoJson(document);
    return;
  }
  const feature = only ? toFeature(only) : TOO_LONG;
  if (feature === null) throw notGeoJson(document);
  yield { features: [feature], share: 1 };
}

function notGeoJson(document: Readonly<Record<string, unknown>> | null): FileTrouble {
  return new FileTrouble(
    'not-geojson',
    typeof document?.type === 'string' ? document.type.slice(0, 100) : '',
  );
}

/** JSON is exchanged in UTF-8 (RFC 8259, section 8.1); some Windows programs write two bytes for each character. */
function refuseUtf16(block: Uint8Array): void {
  const isMarked = (block[0] === 0xff && block[1] === 0xfe) || (block[0] === 0xfe && block[1] === 0xff);
  if (isMarked || block[0] === 0 || block[1] === 0) throw new FileTrouble('not-utf-8');
}

function featureIn(member: Member, number: number, room: PositionRoom): GeoFeature | null {
  return member === null ? TOO_LONG : toFeature(parsed(member, number, room));
}

/** A member as JSON; its coordinates apart, with {@link APART} in their place, where they are lines or polygons. */
interface Parsed {
  readonly value: unknown;
  readonly coordinates: Coordinates | null;
}

/** No geometry has such coordinates. */
const APART = 'read apart';

function parsed(text: Uint8Array, feature: number, room: PositionRoom): Parsed {
  const read = readCoordinates(text, room);
  if (read) {
    const [before, after] = [text.subarray(0, read.from), text.subarray(read.end)];
    const value = jsonIn(`${decoded(before, feature)}"${APART}"${decoded(after, feature)}`, feature);
    const geometry = asObject(asObject(value)?.geometry ?? value);
    const isWhole = geometry?.coordinates === APART && POSITION_DEPTHS[String(geometry.type)] === read.depth;
    if (isWhole) return { value, coordinates: read.coordinates };
  }
  return { value: jsonIn(decoded(text, feature), feature), coordinates: null };
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function decoded(text: Uint8Array, feature: number): string {
  try {
    return UTF_8.decode(text);
  } catch {
    throw new FileTrouble('not-utf-8', String(feature));
  }
}

function jsonIn(text: string, feature: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileTrouble('geojson-damaged', String(feature));
  }
}

function toFeature({ value, coordinates }: Parsed): GeoFeature | null {
  const object = asObject(value);
  if (object?.type === 'Feature') {
    const properties = asObject(object.properties) ?? {};
    return { properties, geometry: toGeometry(object.geometry, coordinates), isTooLong: false };
  }
  const geometry = toGeometry(object, coordinates);
  return geometry && { properties: {}, geometry, isTooLong: false };
}

/** A collection of geometries keeps its type, which says why it is not taken. */
function toGeometry(value: unknown, packed: Coordinates | null): GeoFeature['geometry'] {
  const object = asObject(value);
  if (typeof object?.type !== 'string') return null;
  const { type, coordinates } = object;
  if (packed && coordinates === APART) return { type, coordinates: [], packed };
  const isGeometry = Array.isArray(coordinates) || type === 'GeometryCollection';
  return isGeometry ? { type, coordinates, packed: null } : null;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : null;
}

/** A feature with more text than this is no outline that could be drawn or measured. */
const MOST_FEATURE_BYTES = 32 * 1_048_576;
/** Brackets and commas of one feature: a million positions have three million. */
const MOST_MARKS = 4_000_000;
/** Deeper nesting is no GeoJSON: coordinates are four lists deep. */
const MOST_DEPTH = 100;

/** The JSON text of one member of `features`; `null`: longer than any outline, and passed over. */
export type Member = Uint8Array | null;

/** Takes a GeoJSON text apart as it comes, so that never more than one feature of it is in memory. */
export interface MemberScanner {
  /** The members that end in the next bytes of the text. Trouble: `geojson-damaged`. */
  read(bytes: Uint8Array): readonly Member[];
  /** The text around the members once all is read; `null`: too long. Trouble: `geojson-cut-short`. */
  end(): Member;
}

/** Text put together from the blocks of a file until it is too much, and how far its brackets are open. */
interface Piece {
  chunks: Uint8Array[];
  bytes: number;
  marks: number;
  depth: number;
  inString: boolean;
  isEscaped: boolean;
}

const newPiece = (): Piece => ({
  chunks: [],
  bytes: 0,
  marks: 0,
  depth: 0,
  inString: false,
  isEscaped: false,
});

const FEATURES = new TextEncoder().encode('"features"');
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** A scanner at the beginning of a text. */
export function memberScanner(): MemberScanner {
  const around = newPiece();
  let member: Piece | null = null;
  let members = 0;
  let isInFeatures = false;
  /** The last bytes of the text around the members, as far as they spell "features" and a colon. */
  let spelled = 0;

  /** Reads on to the list of features, or to the end of the bytes. */
  function readAround(bytes: Uint8Array, from: number): number {
    for (let index = from; index < bytes.length; index++) {
      const byte = uint8At(bytes, index);
      const isOpened = byte === OPEN_LIST && !around.inString && spelled > FEATURES.length;
      if (isOpened && around.depth === 1) {
        nest(around, byte);
        isInFeatures = true;
        keep(around, bytes.subarray(from, index + 1));
        return index + 1;
      }
      spelled = spelledOn(spelled, byte, around);
      nest(around, byte);
      if (around.depth < 0 || around.depth > MOST_DEPTH) throw damagedAt(members + 1);
    }
    keep(around, bytes.subarray(from));
    return bytes.length;
  }

  /** Reads on to the next member, or to the end of the list. */
  function readBetween(bytes: Uint8Array, from: number): number {
    for (let index = from; index < bytes.length; index++) {
      const byte = uint8At(bytes, index);
      if (byte <= 0x20 || byte === COMMA) continue;
      if (byte === CLOSE_LIST) isInFeatures = false;
      else member = newPiece();
      return index;
    }
    return bytes.length;
  }

  function readMember(piece: Piece, bytes: Uint8Array, from: number, found: Member[]): number {
    const end = endOfValue(piece, bytes, from);
    if (end === -1) throw damagedAt(members + 1);
    keep(piece, bytes.subarray(from, end));
    // A number may go on with the next bytes; what ends by itself does not.
    if (end < bytes.length || (isClosed(piece) && endsItself(uint8At(bytes, end - 1)))) {
      found.push(textOf(piece));
      members++;
      member = null;
    }
    return end;
  }

  return {
    read(bytes) {
      const found: Member[] = [];
      for (let at = 0; at < bytes.length; ) {
        if (member) at = readMember(member, bytes, at, found);
        else at = isInFeatures ? readBetween(bytes, at) : readAround(bytes, at);
      }
      return found;
    },
    end() {
      if (member || around.depth > 0) throw new FileTrouble('geojson-cut-short', String(members + 1));
      return textOf(around);
    },
  };
}

function damagedAt(feature: number): FileTrouble {
  return new FileTrouble('geojson-damaged', String(feature));
}

/** How much of the key of the list has been spelled, after one byte more; one more than all of it once the colon is there. */
function spelledOn(spelled: number, byte: number, { inString, isEscaped }: Piece): number {
  if (spelled < FEATURES.length) {
    if (byte === FEATURES[spelled] && !isEscaped && spelled > 0 === inString) return spelled + 1;
    return byte === QUOTE && !inString ? 1 : 0;
  }
  if (byte <= 0x20 && !inString) return spelled;
  return byte === COLON && spelled === FEATURES.length ? spelled + 1 : 0;
}

/** Follows the strings and brackets of a JSON text by one byte. */
function nest(piece: Piece, byte: number): void {
  if (piece.inString) {
    if (piece.isEscaped) piece.isEscaped = false;
    else if (byte === BACKSLASH) piece.isEscaped = true;
    else if (byte === QUOTE) piece.inString = false;
    return;
  }
  if (byte === QUOTE) piece.inString = true;
  else if (byte === COMMA) piece.marks++;
  else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
    piece.marks++;
    piece.depth++;
  } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) piece.depth--;
}

/** Where the value that began at `from` or before ends: after it, or all bytes; -1: nested deeper than any GeoJSON. */
function endOfValue(piece: Piece, bytes: Uint8Array, from: number): number {
  for (let index = from; index < bytes.length; index++) {
    const byte = uint8At(bytes, index);
    if (piece.depth === 0 && !piece.inString && (byte <= 0x20 || byte === COMMA || byte === CLOSE_LIST)) {
      return index;
    }
    nest(piece, byte);
    if (piece.depth > MOST_DEPTH || piece.depth < 0) return -1;
    if (endsItself(byte) && isClosed(piece)) return index + 1;
  }
  return bytes.length;
}

function endsItself(byte: number): boolean {
  return byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte === QUOTE;
}

function isClosed({ depth, inString }: Piece): boolean {
  return depth === 0 && !inString;
}

function isTooMuch({ bytes, marks }: Piece): boolean {
  return bytes > MOST_FEATURE_BYTES || marks > MOST_MARKS;
}

function keep(piece: Piece, bytes: Uint8Array): void {
  piece.bytes += bytes.length;
  if (isTooMuch(piece)) piece.chunks = [];
  else piece.chunks.push(bytes);
}

function textOf(piece: Piece): Member {
  if (isTooMuch(piece)) return null;
  const [only] = piece.chunks;
  if (only && piece.chunks.length === 1) return only;
  const text = new Uint8Array(piece.bytes);
  let at = 0;
  for (const chunk of piece.chunks) {
    text.set(chunk, at);
    at += chunk.length;
  }
  return text;
}
