import { WGS84_EQUATORIAL_RADIUS_KM, WGS84_FLATTENING } from '../../units/distance.ts';

/** Scale on the central meridian of a UTM zone (NGA.SIG.0012, "The Universal Grids", section 6). */
const CENTRAL_SCALE = 0.9996;
const THIRD_FLATTENING = WGS84_FLATTENING / (2 - WGS84_FLATTENING);
const ECCENTRICITY = Math.sqrt(WGS84_FLATTENING * (2 - WGS84_FLATTENING));
const [n, n2, n3, n4] = [1, 2, 3, 4].map(power => THIRD_FLATTENING ** power) as [
  number,
  number,
  number,
  number,
];

/** Metres on the grid to a radian on the central meridian (Karney 2011, equation 14). */
const RECTIFYING_RADIUS_METRES =
  ((WGS84_EQUATORIAL_RADIUS_KM * 1000) / (1 + n)) * (1 + n2 / 4 + n4 / 64) * CENTRAL_SCALE;

/** Krueger's series from the grid to the sphere, to the fourth order (Karney 2011, equation 36): nanometres in a zone. */
const SERIES = [
  n / 2 - (2 / 3) * n2 + (37 / 96) * n3 - n4 / 360,
  n2 / 48 + n3 / 15 - (437 / 1440) * n4,
  (17 / 480) * n3 - (37 / 840) * n4,
  (4397 / 161_280) * n4,
];

/** Newton's steps to the latitude; the third already changes nothing (Karney 2011, section 3). */
const STEPS = 4;
const DEGREES = 180 / Math.PI;

/**
 * Degrees north, and degrees east of the central meridian, of a place on the transverse Mercator grid of UTM: metres
 * east of the meridian and north of the equator, negative the other way. WGS84 (Karney 2011, "Transverse Mercator with
 * an accuracy of a few nanometers", J. Geodesy 85).
 */
export function fromTransverseMercator(
  eastMetres: number,
  northMetres: number,
): { readonly latitude: number; readonly longitude: number } {
  const xi = northMetres / RECTIFYING_RADIUS_METRES;
  const eta = eastMetres / RECTIFYING_RADIUS_METRES;
  let [sphereXi, sphereEta] = [xi, eta];
  for (const [index, coefficient] of SERIES.entries()) {
    const times = 2 * (index + 1);
    sphereXi -= coefficient * Math.sin(times * xi) * Math.cosh(times * eta);
    sphereEta -= coefficient * Math.cos(times * xi) * Math.sinh(times * eta);
  }
  const conformal = Math.sin(sphereXi) / Math.hypot(Math.sinh(sphereEta), Math.cos(sphereXi));
  return {
    latitude: Math.atan(tangentOfLatitude(conformal)) * DEGREES,
    longitude: Math.atan2(Math.sinh(sphereEta), Math.cos(sphereXi)) * DEGREES,
  };
}

/** The tangent of the latitude, from that of the conformal latitude (Karney 2011, equations 7 to 9 and 19 to 21). */
function tangentOfLatitude(conformal: number): number {
  const ratio = 1 - ECCENTRICITY ** 2;
  let tangent = conformal / ratio;
  for (let step = 0; step < STEPS; step++) {
    const secant = Math.hypot(1, tangent);
    const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tangent) / secant));
    const reached = tangent * Math.hypot(1, sigma) - sigma * secant;
    const error = (conformal - reached) / Math.hypot(1, reached);
    tangent += (error * (1 + ratio * tangent ** 2)) / (ratio * secant);
  }
  return tangent;
}
