import geographiclib from 'geographiclib-geodesic';

const { Geodesic } = geographiclib;

const AZIMUTHS: Readonly<Record<string, number>> = {
  ArrowUp: 0,
  ArrowRight: 90,
  ArrowDown: 180,
  ArrowLeft: 270,
};

const STEP_KM = 1;
const LARGE_STEP_KM = 10;

/**
 * Where a base is after an arrow key: 1 km towards north, east, south or west along the WGS84 geodesic, 10 km with
 * Shift; `null` for other keys. Degrees; longitudes stay within -180 and 180.
 */
export function stepped(
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  key: string,
  large: boolean,
): { latitude: number; longitude: number } | null {
  const azimuth = AZIMUTHS[key];
  if (azimuth === undefined) return null;
  const metres = (large ? LARGE_STEP_KM : STEP_KM) * 1000;
  const end = Geodesic.WGS84.Direct(latitude, longitude, azimuth, metres);
  return { latitude: end.lat2 as number, longitude: end.lon2 as number };
}
