import geographiclib from 'geographiclib-geodesic';
import { float64At } from '../units/at.ts';
import { WGS84_EQUATORIAL_RADIUS_KM, WGS84_FLATTENING } from '../units/distance.ts';

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

const ECCENTRICITY_SQUARED = WGS84_FLATTENING * (2 - WGS84_FLATTENING);
const POLAR_RADIUS_KM = WGS84_EQUATORIAL_RADIUS_KM * (1 - WGS84_FLATTENING);

/** Smallest radius of curvature anywhere on the ellipsoid, along the meridian at the equator: b^2 / a. */
const SMALLEST_CURVATURE_RADIUS_KM = POLAR_RADIUS_KM ** 2 / WGS84_EQUATORIAL_RADIUS_KM;

/** 20 km more than the largest radius of curvature, a^2 / b at the poles: leaves room for the twist of a geodesic. */
const MORE_THAN_LARGEST_CURVATURE_RADIUS_KM = WGS84_EQUATORIAL_RADIUS_KM ** 2 / POLAR_RADIUS_KM + 20;

/** Up to this chord the bent chord keeps its promise; beyond it the geodesic itself is computed. */
const LONGEST_FAST_CHORD_KM = 500;

/**
 * Beyond this chord no verdict depends on the distance any more: reaches end at 1,000 km, discs are far smaller than
 * the rest. There Lambert's formula tells the distance to within 10 m for each 1,000 km, without the geodesic's work.
 */
const SHORTEST_UNDECIDING_CHORD_KM = 1500;

/** Error that {@link geodesicFromChordKm} stays under up to 1,500 km: 1 cm, ten times what is observed. */
export const FAST_DISTANCE_ERROR_KM = 1e-5;

/** Points on the ellipsoid in Earth-centred, Earth-fixed coordinates, kilometres. */
export interface CartesianPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

/** Turns geographic columns (degrees, ellipsoidal height 0) into Cartesian ones (kilometres). */
export function toCartesian(latitude: Float64Array, longitude: Float64Array): CartesianPoints {
  const count = latitude.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const z = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const phi = (float64At(latitude, index) * Math.PI) / 180;
    const lambda = (float64At(longitude, index) * Math.PI) / 180;
    const sine = Math.sin(phi);
    const normal = WGS84_EQUATORIAL_RADIUS_KM / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    const ring = normal * Math.cos(phi);
    x[index] = ring * Math.cos(lambda);
    y[index] = ring * Math.sin(lambda);
    z[index] = normal * (1 - ECCENTRICITY_SQUARED) * sine;
  }
  return { x, y, z };
}

/**
 * Longest chord, in kilometres, that another point can have and still be as near, along the geodesic, as a point whose
 * chord is `chordKm`. A geodesic of length s never curves more than 1/R, R the smallest radius of curvature, so by
 * Schur's comparison theorem its chord is at least 2 R sin(s / 2R): s <= 2 R asin(chord / 2R). And it never curves less
 * than at the poles, so it is longer than an arc of that chord on a sphere a little larger than the largest radius of
 * curvature. Who is farther by that arc than the first can be is farther.
 */
export function longestRivalChordKm(chordKm: number): number {
  const diameter = 2 * SMALLEST_CURVATURE_RADIUS_KM;
  if (chordKm >= diameter) return Number.POSITIVE_INFINITY;
  const longestKm = diameter * Math.asin(chordKm / diameter);
  const wide = 2 * MORE_THAN_LARGEST_CURVATURE_RADIUS_KM;
  return wide * Math.sin(Math.min(longestKm / wide, Math.PI / 2));
}

/**
 * Geodesic distance in kilometres between point `i` of `a` and point `j` of `b`, to within
 * {@link FAST_DISTANCE_ERROR_KM}: the chord bent to the radius of curvature of the normal section at its middle
 * (Euler's formula). The largest error seen is 0.8 mm at 500 km; farther points go through Karney's algorithm, and
 * those too far for any verdict through Lambert's formula. Decisions nearer than the error to a threshold must use
 * {@link geodesicKm}.
 */
export function geodesicFromChordKm(
  a: CartesianPoints & { readonly latitude: Float64Array; readonly longitude: Float64Array },
  i: number,
  b: CartesianPoints & { readonly latitude: Float64Array; readonly longitude: Float64Array },
  j: number,
): number {
  const dx = float64At(b.x, j) - float64At(a.x, i);
  const dy = float64At(b.y, j) - float64At(a.y, i);
  const dz = float64At(b.z, j) - float64At(a.z, i);
  const chordSquared = dx * dx + dy * dy + dz * dz;
  if (chordSquared === 0) return 0;
  const chord = Math.sqrt(chordSquared);
  if (chord > SHORTEST_UNDECIDING_CHORD_KM) {
    return lambertKm(
      float64At(a.latitude, i),
      float64At(a.longitude, i),
      float64At(b.latitude, j),
      float64At(b.longitude, j),
    );
  }
  if (chord > LONGEST_FAST_CHORD_KM) {
    return geodesicKm(
      float64At(a.latitude, i),
      float64At(a.longitude, i),
      float64At(b.latitude, j),
      float64At(b.longitude, j),
    );
  }
  const x = (float64At(a.x, i) + float64At(b.x, j)) / 2;
  const y = (float64At(a.y, i) + float64At(b.y, j)) / 2;
  const z = (float64At(a.z, i) + float64At(b.z, j)) / 2 / (1 - ECCENTRICITY_SQUARED);
  const ringSquared = x * x + y * y;
  const sineSquared = (z * z) / (ringSquared + z * z);
  const across = x * dy - y * dx;
  const eastShare = ringSquared > 0 ? (across * across) / (ringSquared * chordSquared) : 0;
  const flattened = 1 - ECCENTRICITY_SQUARED * sineSquared;
  const primeVertical = WGS84_EQUATORIAL_RADIUS_KM / Math.sqrt(flattened);
  const meridian = (primeVertical * (1 - ECCENTRICITY_SQUARED)) / flattened;
  const radius = 1 / ((1 - eastShare) / meridian + eastShare / primeVertical);
  return 2 * radius * Math.asin(chord / (2 * radius));
}
