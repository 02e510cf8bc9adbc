import {
  type Line,
  linesOfLine,
  type OutlineFlaw,
  type OutlineGeometry,
  polygonsOfRings,
} from '../../model/outline-geometry.ts';
import type { OutlineFeature } from '../../model/source.ts';
import type { Refusal } from '../row-sink.ts';
import type { GeoFeature } from './geojson.ts';
import { valueText } from './geojson-table.ts';

const NAME_KEYS = ['name', 'name_en', 'title', 'label'];
const LAYER_KEYS = ['layer', 'type', 'kind'];
/** Whole turns to either side are the same meridian written otherwise (0 to 360); what is beyond is no degree. */
const MOST_LONGITUDE_DEGREES = 360;
const MOST_LATITUDE_DEGREES = 90;
/** Outlines clipped at a pole overshoot it by rounding; metres instead of degrees overshoot by far more. */
const ROUNDING_DEGREES = 1e-6;
/** A country at the full detail of OpenStreetMap has fewer. */
const MOST_POSITIONS = 1_000_000;

/** What is drawn of a feature, or why nothing is. */
export function toOutline(feature: GeoFeature): OutlineFeature | Refusal {
  const { geometry, properties, isTooLong } = feature;
  if (isTooLong) return refusal('', 'too-many-positions');
  if (geometry === null) return refusal('', 'geometry-missing');
  const { type, coordinates } = geometry;
  const parts = partsOf(type, coordinates);
  if (parts === null) {
    const isKnown = Object.hasOwn(PARTS, type);
    return refusal(type, isKnown ? 'coordinates-invalid' : 'geometry-unsupported');
  }
  const flaw = positionFlaw(parts.flat());
  if (flaw) return flaw;
  const shape = shapeOf(type, parts as readonly (readonly Line[])[]);
  if (typeof shape === 'string') return refusal(type, shape);
  const named = firstTexts(properties);
  return { name: named(NAME_KEYS), layer: named(LAYER_KEYS).toLowerCase(), geometry: shape };
}

function refusal(value: string, reason: Refusal['reason']): Refusal {
  return { field: 'geometry', value, reason };
}

/** Each kind of geometry as polygons of rings, or sets of lines, of what should be positions (RFC 7946, section 3.1). */
const PARTS: Readonly<Record<string, (coordinates: unknown) => unknown>> = {
  LineString: line => [[line]],
  MultiLineString: lines => [lines],
  Polygon: rings => [rings],
  MultiPolygon: polygons => polygons,
};

type Parts = readonly (readonly (readonly unknown[])[])[];

/** `null`: not lists in lists as the type has them. */
function partsOf(type: string, coordinates: unknown): Parts | null {
  const parts = Object.hasOwn(PARTS, type) ? PARTS[type]?.(coordinates) : null;
  const isWhole =
    Array.isArray(parts) && parts.every(part => Array.isArray(part) && part.every(Array.isArray));
  return isWhole ? (parts as Parts) : null;
}

/** The first position that is no place on the Earth. */
function positionFlaw(lines: readonly (readonly unknown[])[]): Refusal | null {
  let positions = 0;
  for (const line of lines) {
    positions += line.length;
    if (positions > MOST_POSITIONS) return refusal(String(positions), 'too-many-positions');
    for (const position of line) {
      const reason = flawOf(position);
      if (reason) return { field: 'coordinates', value: valueText(position), reason };
    }
  }
  return null;
}

function flawOf(position: unknown): Refusal['reason'] | null {
  if (!Array.isArray(position)) return 'coordinates-invalid';
  const [longitude, latitude] = position as readonly unknown[];
  if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) return 'coordinates-invalid';
  if (Math.abs(latitude as number) > MOST_LATITUDE_DEGREES + ROUNDING_DEGREES) return 'latitude-out-of-range';
  return Math.abs(longitude as number) > MOST_LONGITUDE_DEGREES ? 'longitude-out-of-range' : null;
}

function shapeOf(type: string, parts: readonly (readonly Line[])[]): OutlineGeometry | OutlineFlaw {
  if (type === 'Polygon' || type === 'MultiPolygon') {
    const polygons = soundParts(parts.map(polygonsOfRings));
    return typeof polygons === 'string' ? polygons : { polygons };
  }
  const lines = soundParts(parts.flat().map(linesOfLine));
  return typeof lines === 'string' ? lines : { lines };
}

/**
 * Parts of a feature that enclose nothing are left out, as a coastline made coarser has them; a feature of nothing else
 * is refused.
 */
function soundParts<Part>(shapes: readonly (readonly Part[] | OutlineFlaw)[]): readonly Part[] | OutlineFlaw {
  const sound: Part[] = [];
  let flaw: OutlineFlaw = 'too-few-positions';
  for (const shape of shapes) {
    if (typeof shape !== 'string') for (const part of shape) sound.push(part);
    else if (shape === 'ring-round-the-earth') return shape;
    else flaw = shape;
  }
  return sound.length > 0 ? sound : flaw;
}

/** Finds the value of the first of some keys that is there, whatever its case: shapefiles write theirs in capitals. */
function firstTexts(properties: GeoFeature['properties']): (keys: readonly string[]) => string {
  const present = new Map(Object.keys(properties).map(key => [key.toLowerCase(), properties[key]]));
  return keys => {
    const key = keys.find(candidate => valueText(present.get(candidate)) !== '');
    return key === undefined ? '' : valueText(present.get(key));
  };
}
