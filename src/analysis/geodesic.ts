import geographiclib from 'geographiclib-geodesic';

const { Geodesic } = geographiclib;
const wgs84 = Geodesic.WGS84;

/**
 * Length, in kilometres, of the WGS84 geodesic between two points given in degrees.
 * This is the deciding distance (Karney 2013, "Algorithms for geodesics", J. Geodesy 87; GeographicLib).
 */
export function geodesicKm(
  latitude1: number,
  longitude1: number,
  latitude2: number,
  longitude2: number,
): number {
  const { s12 } = wgs84.Inverse(latitude1, longitude1, latitude2, longitude2, Geodesic.DISTANCE);
  return (s12 as number) / 1000;
}

/** Distance in kilometres and initial bearing in degrees clockwise from north, 0 <= bearing < 360, along the geodesic. */
export function distanceAndBearing(
  latitude1: number,
  longitude1: number,
  latitude2: number,
  longitude2: number,
): { distanceKm: number; bearingDegrees: number } {
  const line = wgs84.Inverse(
    latitude1,
    longitude1,
    latitude2,
    longitude2,
    Geodesic.DISTANCE | Geodesic.AZIMUTH,
  );
  return {
    distanceKm: (line.s12 as number) / 1000,
    bearingDegrees: ((line.azi1 as number) + 360) % 360,
  };
}
