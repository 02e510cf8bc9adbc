import { addProtocol, type Map as MapLibreMap } from 'maplibre-gl';
import { FileSource, PMTiles, TileType } from 'pmtiles';
import type { Theme } from '../cartography/colours.ts';
import { basemapLayers } from './basemap-style.ts';

const SOURCE = 'basemap';
const PROTOCOL = 'basemap';

/** A user's PMTiles file, ready to be shown. */
export interface Basemap {
  readonly type: 'vector' | 'raster';
  readonly minZoom: number;
  readonly maxZoom: number;
  /** Names of the layers of vector tiles. */
  readonly layers: readonly string[];
  /** The credit that the file asks for, as plain text. */
  readonly credit: string;
}

let archive: PMTiles | null = null;

/** Opens a PMTiles file (version 3). What is not one, or cannot be read, is `unreadable`. */
export async function openBasemap(file: File): Promise<Basemap | 'unreadable'> {
  try {
    const opened = new PMTiles(new FileSource(file));
    const header = await opened.getHeader();
    const metadata = (await opened.getMetadata()) as {
      readonly attribution?: unknown;
      readonly vector_layers?: unknown;
    } | null;
    archive = opened;
    return {
      type: header.tileType === TileType.Mvt ? 'vector' : 'raster',
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      layers: layerNames(metadata?.vector_layers),
      credit: plainText(metadata?.attribution),
    };
  } catch {
    return 'unreadable';
  }
}

/** Puts a basemap under everything else on the map, in place of the one before. */
export function addBasemap(map: MapLibreMap, basemap: Basemap, theme: Theme): void {
  removeBasemap(map);
  addProtocol(PROTOCOL, async ({ url }) => {
    const [z = 0, x = 0, y = 0] = url.split('/').slice(-3).map(Number);
    const tile = await archive?.getZxy(z, x, y);
    return { data: tile?.data ?? new ArrayBuffer(0) };
  });
  map.addSource(SOURCE, {
    type: basemap.type,
    tiles: [`${PROTOCOL}://tiles/{z}/{x}/{y}`],
    minzoom: basemap.minZoom,
    maxzoom: basemap.maxZoom,
    ...(basemap.type === 'raster' ? { tileSize: 256 } : {}),
  });
  const above = map.getLayersOrder()[1];
  for (const layer of basemapLayers(SOURCE, basemap, theme)) map.addLayer(layer, above);
}

/** Takes the basemap off the map, if there is one. */
export function removeBasemap(map: MapLibreMap): void {
  for (const { id, source } of map.getStyle().layers as { id: string; source?: string }[]) {
    if (source === SOURCE) map.removeLayer(id);
  }
  if (map.getSource(SOURCE)) map.removeSource(SOURCE);
}

function layerNames(layers: unknown): readonly string[] {
  if (!Array.isArray(layers)) return [];
  return layers.map(layer => (layer as { id?: unknown } | null)?.id).filter(id => typeof id === 'string');
}

/** Credits come as HTML; they are shown as text, without their tags, and never parsed. */
function plainText(attribution: unknown): string {
  if (typeof attribution !== 'string') return '';
  return attribution
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&copy;', '\u00a9')
    .slice(0, 200);
}
