import type { MapBounds } from '../../cartography/map-bounds.ts';
import type { Positions } from '../../model/outlines.ts';
import { float64At } from '../../units/at.ts';
import type { Box } from './page.ts';

/** Mean radius of the earth in kilometres (IUGG), for drawing only: distances on the sheet are geodesic. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Farther than this from the centre, in degrees, the plane runs away from the map. */
const FARTHEST_COSINE = Math.cos(165 * RADIANS);

export type Point = readonly [x: number, y: number];

export interface Centre {
  readonly longitude: number;
  readonly latitude: number;
}

/** A map on the page. */
export interface Projection {
  readonly centre: Centre;
  readonly frame: Box;
  readonly millimetresPerKm: number;
  /** Place on the page in millimetres; may lie outside the frame. */
  readonly project: (longitude: number, latitude: number) => Point;
}

/** A place on a globe of radius 1 that is turned so that its centre faces the viewer. */
interface Turned {
  /** To the right and up on the disc. */
  readonly east: number;
  readonly north: number;
  /** Cosine of the angle to the centre: less than 0 on the far side. */
  readonly towards: number;
}

/** Where places are on the globe turned to a centre (Snyder 1987, "Map Projections", eq. 5-3, 20-3, 20-4). */
export function turnedTo({ longitude, latitude }: Centre): (longitude: number, latitude: number) => Turned {
  const sine = Math.sin(latitude * RADIANS);
  const cosine = Math.cos(latitude * RADIANS);
  return (toLongitude, toLatitude) => {
    const along = (toLongitude - longitude) * RADIANS;
    const sineTo = Math.sin(toLatitude * RADIANS);
    const cosineTo = Math.cos(toLatitude * RADIANS);
    return {
      east: cosineTo * Math.sin(along),
      north: cosine * sineTo - sine * cosineTo * Math.cos(along),
      towards: sine * sineTo + cosine * cosineTo * Math.cos(along),
    };
  };
}

/**
 * Lambert's azimuthal equal-area projection of the sphere, oblique (Snyder 1987, "Map Projections", eq. 22-4, 24-2),
 * in kilometres east and south of its centre. Equal-area, so that cells can be compared by eye; true in all directions
 * at its centre, where the scale bar is measured; and one formula for every mission, across the antimeridian too.
 */
function azimuthal(centre: Centre): (longitude: number, latitude: number) => Point {
  const turned = turnedTo(centre);
  return (toLongitude, toLatitude) => {
    const { east, north, towards } = turned(toLongitude, toLatitude);
    const scale = EARTH_RADIUS_KM * Math.sqrt(2 / (1 + Math.max(FARTHEST_COSINE, towards)));
    return [scale * east, -scale * north];
  };
}

/** The place that {@link azimuthal} puts at a point (Snyder 1987, eq. 20-14, 20-15, 24-16). */
export function placeAt({ longitude, latitude }: Centre, [x, south]: Point): Centre {
  const y = -south;
  const distance = Math.hypot(x, y);
  if (distance < 1e-9) return { longitude, latitude };
  const angle = 2 * Math.asin(Math.min(1, distance / (2 * EARTH_RADIUS_KM)));
  const sine = Math.sin(latitude * RADIANS);
  const cosine = Math.cos(latitude * RADIANS);
  const sineTo = Math.cos(angle) * sine + (y * Math.sin(angle) * cosine) / distance;
  const east = x * Math.sin(angle);
  const north = distance * cosine * Math.cos(angle) - y * sine * Math.sin(angle);
  return {
    longitude: longitude + Math.atan2(east, north) / RADIANS,
    latitude: Math.asin(Math.max(-1, Math.min(1, sineTo))) / RADIANS,
  };
}

/** A map of less than this is a map of one place; more context is wanted. */
const LEAST_EXTENT_KM = 40;
/** Part of the frame left free around what it is fitted to. */
const FREE = 0.05;
/** Each round moves the centre of the projection to the middle of the map; the second moves it by metres. */
const ROUNDS = 3;

/** The map that shows all of some lines as large as the frame allows, centred in it; `bounds` are those of the lines. */
export function fitProjection(lines: readonly Positions[], bounds: MapBounds, frame: Box): Projection {
  let centre: Centre = {
    longitude: (bounds.west + bounds.east) / 2,
    latitude: (bounds.south + bounds.north) / 2,
  };
  let extent = planeExtent(lines, azimuthal(centre));
  for (let round = 0; round < ROUNDS; round++) {
    centre = placeAt(centre, [(extent.left + extent.right) / 2, (extent.top + extent.bottom) / 2]);
    extent = planeExtent(lines, azimuthal(centre));
  }
  const widthKm = Math.max(LEAST_EXTENT_KM, 2 * Math.max(-extent.left, extent.right));
  const heightKm = Math.max(LEAST_EXTENT_KM, 2 * Math.max(-extent.top, extent.bottom));
  const millimetresPerKm = (1 - 2 * FREE) * Math.min(frame.width / widthKm, frame.height / heightKm);
  const onPlane = azimuthal(centre);
  const middleX = frame.x + frame.width / 2;
  const middleY = frame.y + frame.height / 2;
  return {
    centre,
    frame,
    millimetresPerKm,
    project: (longitude, latitude) => {
      const [x, y] = onPlane(longitude, latitude);
      return [middleX + x * millimetresPerKm, middleY + y * millimetresPerKm];
    },
  };
}

function planeExtent(lines: readonly Positions[], onPlane: (longitude: number, latitude: number) => Point) {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    for (let place = 0; place < line.length; place += 2) {
      const [x, y] = onPlane(float64At(line, place), float64At(line, place + 1));
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left > right ? { left: 0, right: 0, top: 0, bottom: 0 } : { left, right, top, bottom };
}
