import geographiclib from 'geographiclib-geodesic';

const { Geodesic } = geographiclib;

/** Vertices of a ring; METHODS, section 2, asks for at least 128. */
const RING_VERTICES = 144;

/**
 * The points at `distanceKm` from a point, as a closed ring of `[longitude, latitude]` in degrees: WGS84 geodesic direct
 * points at equal steps of azimuth. Longitudes run on past 180 degrees rather than jump, so that a ring across the
 * antimeridian stays one line. For drawing only: nothing is decided by testing against it (METHODS, section 2).
 */
export function geodesicRing(latitude: number, longitude: number, distanceKm: number): [number, number][] {
  const half = RING_VERTICES / 2;
  const east: [number, number][] = [];
  for (let vertex = 0; vertex <= half; vertex++) {
    const azimuth = (vertex * 180) / half;
    const end = Geodesic.WGS84.Direct(
      latitude,
      longitude,
      azimuth,
      distanceKm * 1000,
      Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.LONG_UNROLL,
    );
    east.push([end.lon2 as number, end.lat2 as number]);
  }
  // The ellipsoid is the same to the west of a meridian as to the east of it: half of the ring mirrors the other.
  const west = east
    .slice(1, -1)
    .reverse()
    .map(([x, y]): [number, number] => [2 * longitude - x, y]);
  return [...east, ...west, ...east.slice(0, 1)];
}
