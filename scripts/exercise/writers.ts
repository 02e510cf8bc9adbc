import { EXERCISE_STAMP } from '../../src/model/exercise.ts';
import type { Position } from './plane.ts';

/** One field of a CSV file (RFC 4180): quoted where it must be. */
function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV text: header line, then rows, each in the order of the columns; missing values are empty. */
export function csvText(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string | number>>[],
): string {
  const lines = rows.map(row => columns.map(column => field(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

export interface MapFeature {
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** GeoJSON text with one feature a line, each carrying its layer and the stamp that says it is invented. */
export function geoJsonText(layer: string, features: readonly MapFeature[]): string {
  const lines = features.map(({ properties, geometry }) =>
    JSON.stringify({
      type: 'Feature',
      properties: { ...properties, layer, source: EXERCISE_STAMP },
      geometry,
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * Number of the PRIO-GRID cell (half a degree square, counted from the south-west corner of the world, 720 to a row;
 * PRIO-GRID Codebook, version 2.0) that a place lies in.
 */
export function prioGridCell([longitude, latitude]: Position): number {
  return Math.floor((latitude + 90) * 2) * 720 + Math.floor((longitude + 180) * 2) + 1;
}
