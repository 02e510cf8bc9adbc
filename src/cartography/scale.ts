import { WGS84_EQUATORIAL_RADIUS_KM, WGS84_FLATTENING } from '../units/distance.ts';

const ECCENTRICITY_SQUARED = WGS84_FLATTENING * (2 - WGS84_FLATTENING);

/** Pixels round the world at zoom 0 (MapLibre's tile size). */
const WORLD_PIXELS = 512;

/**
 * Metres on the ground along the parallel for one CSS pixel at a latitude of a Web Mercator map. True on the ellipsoid
 * (radius of the parallel, Snyder 1987, "Map Projections", eq. 4-20), so that the scale bar is true at the map's centre.
 */
export function metresPerPixel(latitude: number, zoom: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const cosine = Math.cos((latitude * Math.PI) / 180);
  const parallelRadius =
    (WGS84_EQUATORIAL_RADIUS_KM * 1000 * cosine) / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
  return (2 * Math.PI * parallelRadius) / (WORLD_PIXELS * 2 ** zoom);
}

/** The longest round distance (1, 2 or 5 times a power of ten, in metres) whose bar is at most `pixels` wide, and its width. */
export function scaleBar(metresForPixel: number, pixels: number): { metres: number; widthPixels: number } {
  const limit = metresForPixel * pixels;
  const decade = 10 ** Math.floor(Math.log10(limit));
  const metres = [5, 2, 1].map(rung => rung * decade).find(length => length <= limit) ?? decade;
  return { metres, widthPixels: metres / metresForPixel };
}
