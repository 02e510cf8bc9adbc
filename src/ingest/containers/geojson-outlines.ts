import { type OutlineFlaw, packLines, packPolygons } from '../../model/outline-geometry.ts';
import { type OutlinePacker, type Polygon, positionsOf } from '../../model/outlines.ts';
import type { OutlineFeature } from '../../model/source.ts';
import { entryAt } from '../../units/at.ts';
import type { Refusal } from '../row-sink.ts';
import type { GeoFeature } from './geojson.ts';
import {
  type Coordinates,
  MOST_LATITUDE_DEGREES,
  MOST_LONGITUDE_DEGREES,
  MOST_POSITIONS,
  ROUNDING_DEGREES,
} from './geojson-coordinates.ts';
import { valueText } from './geojson-table.ts';

const NAME_KEYS = ['name', 'name_en', 'title', 'label'];
const LAYER_KEYS = ['layer', 'type', 'kind'];

/** What is drawn of a feature, packed beside the others, or why nothing is. */
export function toOutline(
  feature: GeoFeature,
  packer: OutlinePacker,
  positionsLeft: number,
): OutlineFeature | Refusal {
  const { geometry, properties, isTooLong } = feature;
  if (isTooLong) return refusal('', 'too-many-positions');
  if (geometry === null) return refusal('', 'geometry-missing');
  const { type } = geometry;
  const parts = geometry.packed ? viewsOf(geometry.packed) : listedParts(type, geometry.coordinates);
  if ('reason' in parts) return parts;
  const isArea = type === 'Polygon' || type === 'MultiPolygon';
  const flaw = pack(parts, isArea, packer);
  const named = firstTexts(properties);
  if (flaw !== null || packer.positions > positionsLeft) {
    packer.drop();
    return flaw === null ? refusal(named(NAME_KEYS), 'too-many-positions') : refusal(type, flaw);
  }
  return {
    name: named(NAME_KEYS),
    layer: named(LAYER_KEYS).toLowerCase(),
    geometry: isArea ? packer.takePolygons() : packer.takeLines(),
  };
}

function refusal(value: string, reason: Refusal['reason']): Refusal {
  return { field: 'geometry', value, reason };
}

/** The rings or lines of each part; worked on where they are. */
type Parts = readonly Polygon[];

function viewsOf({ positions, lineEnds, partEnds, tooMany }: Coordinates): Parts | Refusal {
  if (tooMany !== null) return refusal(String(tooMany), 'too-many-positions');
  let [line, position] = [0, 0];
  return partEnds.map(end => {
    const lines: Float64Array[] = [];
    for (; line < end; line++) {
      const lineEnd = entryAt(lineEnds, line);
      lines.push(positions.subarray(position * 2, lineEnd * 2));
      position = lineEnd;
    }
    return lines;
  });
}

/** Each kind of geometry as polygons of rings, or sets of lines, of what should be positions (RFC 7946, section 3.1). */
const PARTS: Readonly<Record<string, (coordinates: unknown) => unknown>> = {
  LineString: line => [[line]],
  MultiLineString: lines => [lines],
  Polygon: rings => [rings],
  MultiPolygon: polygons => polygons,
};

/** The parts of coordinates that came as lists, or what is wrong with them. */
function listedParts(type: string, coordinates: unknown): Parts | Refusal {
  const parts = Object.hasOwn(PARTS, type) ? PARTS[type]?.(coordinates) : null;
  const isWhole =
    Array.isArray(parts) && parts.every(part => Array.isArray(part) && part.every(Array.isArray));
  if (!isWhole) {
    const isKnown = Object.hasOwn(PARTS, type);
    return refusal(type, isKnown ? 'coordinates-invalid' : 'geometry-unsupported');
  }
  return positionFlaw(parts.flat()) ?? parts.map(part => part.map(positionsOf));
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

/**
 * Packs the parts of a feature. Those that enclose nothing are left out, as a coastline made coarser has them; a feature
 * of nothing else is refused. `null`: there is something to draw.
 */
function pack(parts: Parts, isArea: boolean, packer: OutlinePacker): OutlineFlaw | null {
  const lines = parts.reduce((sum, part) => sum + part.length, 0);
  packer.reserve(parts.reduce((sum, part) => part.reduce((all, line) => all + line.length / 2, sum), lines));
  let [flaw, isSound]: [OutlineFlaw, boolean] = ['too-few-positions', false];
  for (const part of parts) {
    const flaws = isArea ? [packPolygons(part, packer)] : part.map(line => packLines(line, packer));
    for (const each of flaws) {
      if (each === 'ring-round-the-earth') return each;
      if (each === null) isSound = true;
      else flaw = each;
    }
  }
  return isSound ? null : flaw;
}

/** Finds the value of the first of some keys that is there, whatever its case: shapefiles write theirs in capitals. */
function firstTexts(properties: GeoFeature['properties']): (keys: readonly string[]) => string {
  const present = new Map(Object.keys(properties).map(key => [key.toLowerCase(), properties[key]]));
  return keys => {
    const key = keys.find(candidate => valueText(present.get(candidate)) !== '');
    return key === undefined ? '' : valueText(present.get(key));
  };
}
