import { type DataTable, degrees, type Place } from './data-table.ts';
import { ringsOf } from './rings-of.ts';
import type { TableStamp } from './table-stamps.ts';

/**
 * A table as GeoJSON (RFC 7946): WGS84, cells as polygons, everything else as points, columns as properties. The stamps
 * stand beside the features, as foreign members (section 6.1).
 */
export function geoJsonOf(
  { name, columns, rows, places }: DataTable,
  stamps: readonly TableStamp[] = [],
): string {
  const features = rows.map((row, index) => {
    const place = places[index];
    return {
      type: 'Feature',
      geometry: place ? geometryOf(place) : null,
      properties: Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
    };
  });
  const members = Object.fromEntries(stamps.map(({ column, text }) => [column, text]));
  return `${JSON.stringify({ type: 'FeatureCollection', name, ...members, features })}\n`;
}

function geometryOf(place: Place) {
  if (place.type === 'point') {
    return { type: 'Point', coordinates: [degrees(place.longitude), degrees(place.latitude)] };
  }
  const rings = ringsOf(place.cell);
  return rings.length === 1
    ? { type: 'Polygon', coordinates: rings }
    : { type: 'MultiPolygon', coordinates: rings.map(ring => [ring]) };
}
