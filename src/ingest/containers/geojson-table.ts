import { FileTrouble } from '../reading/file-trouble.ts';
import { usableHeaders } from '../reading/headers.ts';
import { type OpenTable, tableOfRows } from '../reading/table.ts';
import type { GeoFeature } from './geojson.ts';

/** Whether the file is a table of places: most features that have a place are points. */
export function isPointTable(features: readonly GeoFeature[]): boolean {
  const placed = features.filter(feature => feature.geometry !== null);
  return placed.filter(feature => feature.geometry?.type === 'Point').length * 2 > placed.length;
}

/**
 * Point features as a table: the coordinates, then the properties as columns in the order in which they appear. A
 * feature that is no point keeps its row, without coordinates, so that it is counted and refused.
 */
export function pointTable(features: readonly GeoFeature[]): OpenTable {
  if (features.length === 0) throw new FileTrouble('empty-file');
  const keys = [...new Set(features.flatMap(feature => Object.keys(feature.properties)))];
  const headers = usableHeaders(['longitude', 'latitude', ...keys]);
  const rows = features.map(({ geometry, properties }) => [
    ...pointTexts(geometry),
    ...keys.map(key => valueText(properties[key])),
  ]);
  return tableOfRows(headers, rows);
}

function pointTexts(geometry: GeoFeature['geometry']): [string, string] {
  if (geometry?.type !== 'Point' || !Array.isArray(geometry.coordinates)) return ['', ''];
  return [valueText(geometry.coordinates[0]), valueText(geometry.coordinates[1])];
}

/** A property as a CSV would have it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
