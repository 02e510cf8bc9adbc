import { FileTrouble } from '../reading/file-trouble.ts';

/** A feature of a GeoJSON file (RFC 7946, section 3.2), as far as it is used. */
export interface GeoFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  /** `null`: the feature has no place, or none that is understood. */
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

/** The features of a GeoJSON text: a collection, one feature, or a bare geometry. Trouble: `geojson-damaged`. */
export function parseGeoJson(bytes: Uint8Array): GeoFeature[] {
  const document = asObject(parseJson(bytes));
  const members = document?.type === 'FeatureCollection' ? document.features : [document];
  if (!Array.isArray(members)) throw new FileTrouble('geojson-damaged');
  const features = members.map(toFeature);
  if (document === null || features.includes(null)) throw new FileTrouble('geojson-damaged');
  return features.filter(feature => feature !== null);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new FileTrouble('geojson-damaged', error instanceof Error ? error.message : '');
  }
}

function toFeature(member: unknown): GeoFeature | null {
  const object = asObject(member);
  if (object?.type === 'Feature') {
    return { properties: asObject(object.properties) ?? {}, geometry: toGeometry(object.geometry) };
  }
  const geometry = toGeometry(object);
  return geometry && { properties: {}, geometry };
}

function toGeometry(value: unknown): GeoFeature['geometry'] {
  const object = asObject(value);
  if (typeof object?.type !== 'string' || !Array.isArray(object.coordinates)) return null;
  return { type: object.type, coordinates: object.coordinates };
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : null;
}
