import { escaped } from '../sheet/svg.ts';
import { type DataTable, degrees, type Place } from './data-table.ts';
import { ringsOf } from './rings-of.ts';

/** A table as KML (OGC 12-007r2, version 2.3 in the namespace of 2.2): one placemark a row, columns as data. */
export function kmlOf({ name, columns, rows, places }: DataTable, title: string): string {
  const placemarks = rows.map((row, index) => {
    const data = columns.map(
      (column, at) =>
        `<Data name="${escaped(column)}"><value>${escaped(String(row[at] ?? ''))}</value></Data>`,
    );
    const place = places[index];
    const geometry = place ? geometryOf(place) : '';
    return `<Placemark><name>${escaped(String(row[0] ?? ''))}</name><ExtendedData>${data.join('')}</ExtendedData>${geometry}</Placemark>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<kml xmlns="http://www.opengis.net/kml/2.2"><Document id="${escaped(name)}"><name>${escaped(title)}</name>`,
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
