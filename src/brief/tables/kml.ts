import { escaped } from '../sheet/svg.ts';
import { type DataTable, degrees, type Place } from './data-table.ts';
import { ringsOf } from './rings-of.ts';
import type { TableStamp } from './table-stamps.ts';

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
    const geometry = place ? geometryOf(place) : '';
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

function geometryOf(place: Place): string {
  if (place.type === 'point') {
    return `<Point><coordinates>${degrees(place.longitude)},${degrees(place.latitude)}</coordinates></Point>`;
  }
  const polygons = ringsOf(place.cell).map(ring => {
    const coordinates = ring.map(([longitude, latitude]) => `${longitude},${latitude}`).join(' ');
    return `<Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;
  });
  return `<MultiGeometry>${polygons.join('')}</MultiGeometry>`;
}
