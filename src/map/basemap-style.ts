import type { LayerSpecification } from 'maplibre-gl';
import { cssColour, PALETTES, type Theme } from '../cartography/colours.ts';

type Role = 'land' | 'water' | 'green' | 'built' | 'road' | 'boundary' | 'hidden' | 'other';

/**
 * What the layers of vector tiles hold, by the names of the common schemas: Protomaps basemaps 4, OpenMapTiles 3 and
 * Shortbread 1. In order of drawing; the first that matches decides. Names of places are left to the map itself.
 */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['hidden', /label|name|place|poi|housenumber|address|mountain_peak|aerodrome/],
  ['land', /^(earth|land)$/],
  ['water', /water|ocean|sea|river|lake/],
  ['green', /landcover|landuse|natural|park|forest|wood|site/],
  ['built', /building/],
  ['road', /road|street|transport|highway|track|path|bridge|ferries/],
  ['boundary', /bound|admin|border/],
];

const DRAWING_ORDER: readonly Role[] = ['land', 'green', 'other', 'water', 'built', 'road', 'boundary'];

/** A quiet style for any tiles: areas and lines by what their layers are called, so that cells stay what is looked at. */
export function basemapLayers(
  source: string,
  basemap: { readonly type: 'vector' | 'raster'; readonly layers: readonly string[] },
  theme: Theme,
): LayerSpecification[] {
  if (basemap.type === 'raster') {
    return [{ id: 'basemap-raster', type: 'raster', source, paint: { 'raster-saturation': -0.4 } }];
  }
  const named = basemap.layers.map(name => ({ name, role: roleOf(name) }));
  return DRAWING_ORDER.flatMap(role => named.filter(layer => layer.role === role)).flatMap(layer =>
    vectorLayers(source, layer.name, layer.role, theme),
  );
}

/** What a layer of vector tiles holds, by its name. */
export function roleOf(name: string): Role {
  return ROLES.find(([, words]) => words.test(name.toLowerCase()))?.[0] ?? 'other';
}

function vectorLayers(source: string, name: string, role: Role, theme: Theme): LayerSpecification[] {
  const { land, area, sea, water, road, border, none } = PALETTES[theme];
  const fills = { land: area, water: sea, green: land, built: none, other: land } as const;
  const lines = { land: border, water, green: border, built: border, road, boundary: border, other: border };
  const drawn: LayerSpecification[] = [];
  if (role in fills) {
    drawn.push({
      id: `basemap-${name}-fill`,
      type: 'fill',
      source,
      'source-layer': name,
      filter: ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]],
      paint: { 'fill-color': cssColour(fills[role as keyof typeof fills]) },
    });
  }
  drawn.push({
    id: `basemap-${name}-line`,
    type: 'line',
    source,
    'source-layer': name,
    filter: ['in', ['geometry-type'], ['literal', ['LineString', 'MultiLineString']]],
    paint: {
      'line-color': cssColour(lines[role as keyof typeof lines]),
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 14, role === 'road' ? 3 : 1.2],
    },
  });
  return drawn;
}
