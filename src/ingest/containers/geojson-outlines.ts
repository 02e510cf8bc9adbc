import type { OutlineFeature } from '../../model/source.ts';
import type { Refusal } from '../row-sink.ts';
import type { GeoFeature } from './geojson.ts';
import { valueText } from './geojson-table.ts';

const NAME_KEYS = ['name', 'name_en', 'title', 'label'];
const LAYER_KEYS = ['layer', 'type', 'kind'];
/** Outlines clipped at the antimeridian overshoot it by rounding; metres instead of degrees overshoot by far more. */
const ROUNDING_DEGREES = 1e-6;
/** How deep the positions of each kind of geometry lie in its coordinates (RFC 7946, section 3.1). */
const POSITION_DEPTH = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 } as const;

/** A line or polygon for the map, or why not. */
export function toOutline(feature: GeoFeature): OutlineFeature | Refusal {
  const { geometry, properties } = feature;
  const type = geometry?.type ?? '';
  if (!isOutlineType(type) || !arePositions(geometry?.coordinates, POSITION_DEPTH[type])) {
    return { field: 'geometry', value: type, reason: 'coordinates-invalid' };
  }
  return {
    name: firstText(properties, NAME_KEYS),
    layer: firstText(properties, LAYER_KEYS).toLowerCase(),
    geometry: { type, coordinates: geometry?.coordinates },
  };
}

function isOutlineType(type: string): type is keyof typeof POSITION_DEPTH {
  return Object.hasOwn(POSITION_DEPTH, type);
}

function arePositions(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth > 0) return value.length > 0 && value.every(part => arePositions(part, depth - 1));
  const [longitude, latitude] = value;
  return Math.abs(longitude) <= 180 + ROUNDING_DEGREES && Math.abs(latitude) <= 90 + ROUNDING_DEGREES;
}

/** The value of the first of `keys` that is there, whatever its case: shapefiles write theirs in capitals. */
function firstText(properties: GeoFeature['properties'], keys: readonly string[]): string {
  const present = new Map(Object.keys(properties).map(key => [key.toLowerCase(), properties[key]]));
  const key = keys.find(candidate => valueText(present.get(candidate)) !== '');
  return key === undefined ? '' : valueText(present.get(key));
}
