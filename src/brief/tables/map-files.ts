import { cellBoundary, cornersOf } from '../../cartography/cell-boundary.ts';
import { clipRing } from '../sheet/path.ts';
import { escaped } from '../sheet/svg.ts';
import { type DataTable, degrees, type Place, type TableStamp } from './data-table.ts';

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
      geometry: place ? geoJsonGeometry(place) : null,
      properties: Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
    };
  });
  const members = Object.fromEntries(stamps.map(({ column, text }) => [column, text]));
  return `${JSON.stringify({ type: 'FeatureCollection', name, ...members, features })}\n`;
}

function geoJsonGeometry(place: Place) {
  if (place.type === 'point') {
    return { type: 'Point', coordinates: [degrees(place.longitude), degrees(place.latitude)] };
  }
  const rings = ringsOf(place.cell);
  return rings.length === 1
    ? { type: 'Polygon', coordinates: rings }
    : { type: 'MultiPolygon', coordinates: rings.map(ring => [ring]) };
}

/**
 * A table as KML (OGC 12-007r2, version 2.3 in the namespace of 2.2): one placemark a row, columns as data; the stamps
 * are the description of the document.
 */
export function kmlOf(
  { name, columns, rows, names, places }: DataTable,
  title: string,
  stamps: readonly TableStamp[] = [],
): string {
  const placemarks = rows.map((row, index) => {
    const data = columns.map(
      (column, at) =>
        `<Data name="${escaped(column)}"><value>${escaped(String(row[at] ?? ''))}</value></Data>`,
    );
    const place = places[index];
    const geometry = place ? kmlGeometry(place) : '';
    const called = names?.[index] ?? String(row[0] ?? '');
    return `<Placemark><name>${escaped(called)}</name><ExtendedData>${data.join('')}</ExtendedData>${geometry}</Placemark>`;
  });
  const description = stamps.map(({ text }) => text).join('\n');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<kml xmlns="http://www.opengis.net/kml/2.2"><Document id="${escaped(name)}"><name>${escaped(title)}</name>`,
    ...(stamps.length === 0 ? [] : [`<description>${escaped(description)}</description>`]),
    ...placemarks,
    '</Document></kml>',
    '',
  ].join('\n');
}

function kmlGeometry(place: Place): string {
  if (place.type === 'point') {
    return `<Point><coordinates>${degrees(place.longitude)},${degrees(place.latitude)}</coordinates></Point>`;
  }
  const polygons = ringsOf(place.cell).map(ring => {
    const coordinates = ring.map(([longitude, latitude]) => `${longitude},${latitude}`).join(' ');
    return `<Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
  });
  return `<MultiGeometry>${polygons.join('')}</MultiGeometry>`;
}

/** Longitude and latitude in degrees. */
type Position = readonly [longitude: number, latitude: number];

/**
 * The boundary of a cell as closed rings, counter-clockwise, one on each side of the antimeridian where it crosses it
 * (RFC 7946, sections 3.1.6 and 3.1.9). Longitudes lie within -180 and 180.
 */
export function ringsOf(cell: string): readonly (readonly Position[])[] {
  const corners = cornersOf(cellBoundary(cell)).slice(0, -1);
  return [-360, 0, 360].flatMap(shift => {
    const world = { x: -180 + shift, y: -90, width: 360, height: 180 };
    const part = clipRing(corners, world).map(
      ([longitude, latitude]): Position => [degrees(longitude - shift), degrees(latitude)],
    );
    return part.length < 3 || areaOf(part) === 0 ? [] : [closed(areaOf(part) > 0 ? part : part.toReversed())];
  });
}

function closed(ring: readonly Position[]): readonly Position[] {
  const [first] = ring;
  return first ? [...ring, first] : ring;
}

/** Twice the signed area, in square degrees; positive when counter-clockwise. */
function areaOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
