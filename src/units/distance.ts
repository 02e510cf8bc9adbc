/**
 * Distances at which coverage is reported, in kilometres. 1 km is the benchmark "threats to civilians in close
 * proximity: within 1 kilometre of a UN peacekeeping base" (Independent Special Investigation into Juba, executive
 * summary, 1 November 2016, p. 6); the others are this tool's presets, not doctrine.
 */
export const PRESET_DISTANCES_KM: readonly number[] = [1, 5, 10, 25, 50, 100];

/**
 * Whether what lies so far from a base is within its reach: this decides every "covered", "within" and "out of reach", for
 * the place given (nominal), for the farthest it can be (certain) and for the nearest (possible). Exactly at the distance
 * is within it (METHODS, section 1).
 */
export function isInReach(distanceKm: number, reachKm: number): boolean {
  return distanceKm <= reachKm;
}

/** WGS84 equatorial radius, in kilometres (NIMA TR8350.2, third edition, table 3.1). */
export const WGS84_EQUATORIAL_RADIUS_KM = 6378.137;

/** WGS84 flattening (NIMA TR8350.2, third edition, table 3.1). */
export const WGS84_FLATTENING = 1 / 298.257223563;

/** Kilometres of a degree of latitude, roughly: to find what is nearest or to frame it, never to decide what is within reach. */
export const ROUGH_DEGREE_KM = 111.2;
