import type { ReadableFile } from '../readable-file.ts';
import { fileSource } from '../reading/byte-source.ts';
import { FileTrouble } from '../reading/file-trouble.ts';
import { type Member, memberScanner } from './geojson-members.ts';

/** A feature of a GeoJSON file (RFC 7946, section 3.2), as far as it is used. */
export interface GeoFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  /** `null`: the feature has no place. */
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  /** Too long to be read; nothing else of it is known. */
  readonly isTooLong: boolean;
}

/** Some features in a run. */
export interface FeatureBatch {
  readonly features: readonly GeoFeature[];
  /** Share of the file read with them, 0 to 1. */
  readonly share: number;
}

const TOO_LONG: GeoFeature = { properties: {}, geometry: null, isTooLong: true };

/**
 * The features of a GeoJSON file as they come: of a collection, or the one feature or bare geometry that it is. A member
 * that is no feature is one without a place, so that it is counted and refused. Memory is that of one block and one
 * feature. Trouble: `geojson-damaged`, `geojson-cut-short`, `not-geojson`, `not-utf-8`.
 */
export async function* geoFeatures(file: ReadableFile): AsyncGenerator<FeatureBatch, void, void> {
  const scanner = memberScanner();
  let members = 0;
  let understood = 0;
  let bytesRead = 0;
  for await (const block of fileSource(file).blocks(0)) {
    if (bytesRead === 0) refuseUtf16(block);
    bytesRead += block.length;
    const features: GeoFeature[] = [];
    for (const member of scanner.read(block)) {
      const feature = featureIn(member, ++members);
      if (feature) understood++;
      features.push(feature ?? { properties: {}, geometry: null, isTooLong: false });
    }
    yield { features, share: bytesRead / file.size };
  }
  const around = scanner.end();
  const document = around && asObject(parsed(around, members));
  const isCollection = document?.type === 'FeatureCollection';
  if (members > 0 || isCollection) {
    if (!isCollection || (members > 0 && understood === 0)) throw notGeoJson(document);
    if (members === 0 && !Array.isArray(document.features)) throw notGeoJson(document);
    return;
  }
  const only = around ? toFeature(document) : TOO_LONG;
  if (only === null) throw notGeoJson(document);
  yield { features: [only], share: 1 };
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

function featureIn(member: Member, number: number): GeoFeature | null {
  return member === null ? TOO_LONG : toFeature(parsed(member, number));
}

function parsed(text: Uint8Array, feature: number): unknown {
  let characters: string;
  try {
    characters = new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    throw new FileTrouble('not-utf-8', String(feature));
  }
  try {
    return JSON.parse(characters);
  } catch {
    throw new FileTrouble('geojson-damaged', String(feature));
  }
}

function toFeature(member: unknown): GeoFeature | null {
  const object = asObject(member);
  if (object?.type === 'Feature') {
    const properties = asObject(object.properties) ?? {};
    return { properties, geometry: toGeometry(object.geometry), isTooLong: false };
  }
  const geometry = toGeometry(object);
  return geometry && { properties: {}, geometry, isTooLong: false };
}

/** A collection of geometries keeps its type, which says why it is not taken. */
function toGeometry(value: unknown): GeoFeature['geometry'] {
  const object = asObject(value);
  if (typeof object?.type !== 'string') return null;
  const isGeometry = Array.isArray(object.coordinates) || object.type === 'GeometryCollection';
  return isGeometry ? { type: object.type, coordinates: object.coordinates } : null;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : null;
}
