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
  const ring: [number, number][] = [];
  for (let vertex = 0; vertex < RING_VERTICES; vertex++) {
    const azimuth = (vertex * 360) / RING_VERTICES;
    const end = Geodesic.WGS84.Direct(
      latitude,
      longitude,
      azimuth,
      distanceKm * 1000,
      Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.LONG_UNROLL,
    );
    ring.push([end.lon2 as number, end.lat2 as number]);
  }
  const first = ring[0];
  return first ? [...ring, first] : ring;
}
