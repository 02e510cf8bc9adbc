import { WGS84_EQUATORIAL_RADIUS_KM, WGS84_FLATTENING } from '../units/distance.ts';
import { geodesicKm } from './geodesic.ts';

/**
 * Arc in radians, of about 16,000 km, up to which the formula keeps its promise twice over. Its error grows without bound
 * towards the opposite point.
 */
const LONGEST_ARC = 2.5;

/**
 * Distance in kilometres between two points in degrees, by Lambert's formula for long lines (Lambert 1942, "The
 * distance between two widely separated points on the surface of the Earth"): the arc between reduced latitudes,
 * corrected to first order in the flattening; longer lines, which few pairs of points make, by Karney's algorithm. Within
 * 10 m for each 1,000 km. For distances that decide nothing.
 */
export function lambertKm(
  latitude1: number,
  longitude1: number,
  latitude2: number,
  longitude2: number,
): number {
  const reduced1 = reducedLatitude(latitude1);
  const reduced2 = reducedLatitude(latitude2);
  const middle = (reduced1 + reduced2) / 2;
  const half = (reduced2 - reduced1) / 2;
  const across = Math.sin(((longitude2 - longitude1) * Math.PI) / 180 / 2);
  const haversine = Math.sin(half) ** 2 + Math.cos(reduced1) * Math.cos(reduced2) * across ** 2;
  const arc = 2 * Math.asin(Math.min(1, Math.sqrt(haversine)));
  if (arc === 0) return 0;
  if (arc > LONGEST_ARC) return geodesicKm(latitude1, longitude1, latitude2, longitude2);
  const sine = Math.sin(arc);
  const first = (arc - sine) * ((Math.sin(middle) * Math.cos(half)) / Math.cos(arc / 2)) ** 2;
  const second = (arc + sine) * ((Math.cos(middle) * Math.sin(half)) / Math.sin(arc / 2)) ** 2;
  return WGS84_EQUATORIAL_RADIUS_KM * (arc - (WGS84_FLATTENING / 2) * (first + second));
}

function reducedLatitude(latitude: number): number {
  return Math.atan((1 - WGS84_FLATTENING) * Math.tan((latitude * Math.PI) / 180));
}
