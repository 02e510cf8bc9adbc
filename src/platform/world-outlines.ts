import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { packPolygons } from '../model/outline-geometry.ts';
import { OutlinePacker, positionsOf } from '../model/outlines.ts';
import type { AreaOutline } from '../model/place.ts';

type Named<Shape> = Shape & { readonly properties: { readonly name: string } };

/** The countries of the npm package `world-atlas` (`countries-50m.json`), as it publishes them. */
export type CountriesTopology = Topology<{
  countries: GeometryCollection & { readonly geometries: readonly (Named<Polygon> | Named<MultiPolygon>)[] };
}>;

/**
 * Outlines of the countries of the world (Natural Earth 1:50 million), named as in Natural Earth, one after the other.
 * The id is `world-atlas:` and the ISO 3166-1 numeric code; territories without a code of their own get their name
 * instead.
 */
export function* worldOutlines(topology: CountriesTopology): Generator<AreaOutline> {
  const taken = new Set<string>();
  const packer = new OutlinePacker();
  for (const country of topology.objects.countries.geometries) {
    const code = country.id === undefined ? '' : String(country.id);
    const { name } = country.properties;
    // Natural Earth gives Australia's code to Ashmore and Cartier Islands too; the country proper comes first.
    const id = `world-atlas:${code !== '' && !taken.has(code) ? code : name}`;
    taken.add(code);
    const polygons =
      country.type === 'Polygon'
        ? [feature(topology, country).geometry.coordinates]
        : feature(topology, country).geometry.coordinates;
    // The atlas is stitched together across the antimeridian and round the South Pole: it is cut there again.
    for (const rings of polygons) packPolygons(rings.map(positionsOf), packer);
    yield { id, name, polygons: packer.takePolygons() };
  }
}
