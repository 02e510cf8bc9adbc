import type GeoTIFF from 'geotiff';
import type { GeoTIFFImage } from 'geotiff';
import type { ReadableFile } from '../../files/readable-file.ts';

/** Coordinate systems that a raster is read in, by their EPSG codes: degrees on WGS84, and Web Mercator. */
export const WGS84_EPSG = 4326;
export const WEB_MERCATOR_EPSG = 3857;

/** The first band of a GeoTIFF, read a few rows at a time. */
export interface Raster {
  readonly epsg: typeof WGS84_EPSG | typeof WEB_MERCATOR_EPSG;
  readonly width: number;
  readonly height: number;
  /** The outer corner of the first pixel, and the size of a pixel, in units of the coordinate system. */
  readonly west: number;
  readonly north: number;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
  /** Stands for no value; `null`: none does. NaN never is a value. */
  readonly noData: number | null;
  /** Rows that are read together without reading anything twice. */
  readonly rowsAtOnce: number;
  /** Values of `count` rows from row `first` on, from the north, each from the west. Rejects where the file is cut short. */
  rows(first: number, count: number): Promise<ArrayLike<number>>;
}

/** Why a file is not read as a raster; `detail` in words of the file. */
export interface RasterProblem {
  readonly problem: 'not-a-raster' | 'raster-not-placed' | 'raster-projection' | 'raster-too-large';
  readonly detail: string;
}

/** More than a country of a million square kilometres has in pixels of 30 m. */
const MOST_PIXELS = 4_000_000_000;
/** What is unpacked at once: a file of few bytes can claim to hold any number of rows in one strip. */
const MOST_PIXELS_AT_ONCE = 64_000_000;

/** `GTRasterTypeGeoKey`: the point of reference is the middle of the first pixel, not its corner (GeoTIFF 1.1, 7.1.2). */
const PIXEL_IS_POINT = 2;

/** Opens a GeoTIFF; nothing but its header is read. */
export async function openRaster(file: ReadableFile): Promise<Raster | RasterProblem> {
  let image: GeoTIFFImage;
  try {
    const { default: geotiff } = await import('geotiff');
    const opened: GeoTIFF = await geotiff.fromSource(sourceOf(file));
    image = await opened.getImage();
  } catch (error) {
    return { problem: 'not-a-raster', detail: error instanceof Error ? error.message : String(error) };
  }
  return rasterOf(image);
}

type Source = Parameters<typeof GeoTIFF.fromSource>[0];

/** The library asks for parts of the file as it needs them. */
function sourceOf(file: ReadableFile): Source {
  const source = {
    fileSize: file.size,
    fetch: (slices: readonly { readonly offset: number; readonly length: number }[]) =>
      Promise.all(slices.map(({ offset, length }) => file.slice(offset, offset + length).arrayBuffer())),
    close: async () => {},
  };
  return source as unknown as Source;
}

function rasterOf(image: GeoTIFFImage): Raster | RasterProblem {
  const width = image.getWidth();
  const height = image.getHeight();
  const epsg = epsgOf(image);
  if (epsg !== WGS84_EPSG && epsg !== WEB_MERCATOR_EPSG) {
    return { problem: 'raster-projection', detail: epsg === null ? '' : `EPSG:${epsg}` };
  }
  const placed = placeOf(image);
  if (placed === null) return { problem: 'raster-not-placed', detail: '' };
  const rowsAtOnce = Math.min(height, image.getTileHeight());
  const tooLarge = width * height > MOST_PIXELS || width * rowsAtOnce > MOST_PIXELS_AT_ONCE;
  if (tooLarge || width < 1 || height < 1)
    return { problem: 'raster-too-large', detail: `${width} x ${height}` };
  return {
    epsg,
    width,
    height,
    ...placed,
    noData: image.getGDALNoData(),
    rowsAtOnce,
    async rows(first, count) {
      const window = [0, first, width, Math.min(height, first + count)];
      const [band] = (await image.readRasters({ window, samples: [0] })) as unknown as ArrayLike<number>[];
      if (band === undefined) throw new RangeError(`The raster has no row ${first}`);
      return band;
    },
  };
}

function epsgOf(image: GeoTIFFImage): number | null {
  const keys = image.getGeoKeys();
  const code = keys?.ProjectedCSTypeGeoKey ?? keys?.GeographicTypeGeoKey;
  return typeof code === 'number' ? code : null;
}

function placeOf(image: GeoTIFFImage): Pick<Raster, 'west' | 'north' | 'pixelWidth' | 'pixelHeight'> | null {
  try {
    const [west = Number.NaN, north = Number.NaN] = image.getOrigin();
    const [pixelWidth = Number.NaN, southward = Number.NaN] = image.getResolution();
    const pixelHeight = -southward;
    if (![west, north].every(Number.isFinite) || !(pixelWidth > 0) || !(pixelHeight > 0)) return null;
    const half = image.getGeoKeys()?.GTRasterTypeGeoKey === PIXEL_IS_POINT ? 0.5 : 0;
    return { west: west - half * pixelWidth, north: north + half * pixelHeight, pixelWidth, pixelHeight };
  } catch {
    // The file says nothing of where it lies.
    return null;
  }
}
