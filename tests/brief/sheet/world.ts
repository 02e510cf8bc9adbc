import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaOutline } from '../../../src/model/place.ts';
import { packed } from '../../fixtures/outlines.ts';

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Outlines of all countries, as the page loads them. */
export function worldOutlines(): readonly AreaOutline[] {
  const topology: Countries = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'));
  return feature(topology, topology.objects.countries).features.flatMap(({ id, properties, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return [
      {
        id: `world-atlas:${id ?? properties.name}`,
        name: properties.name,
        polygons: packed(polygons),
      },
    ];
  });
}
