import { cellBoundary } from '../../cartography/cell-boundary.ts';
import { clipRing } from '../sheet/clip.ts';
import { degrees } from './data-table.ts';

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/**
 * The boundary of a cell as closed rings, counter-clockwise, one on each side of the antimeridian where it crosses it
 * (RFC 7946, sections 3.1.6 and 3.1.9). Longitudes lie within -180 and 180.
 */
export function ringsOf(cell: string): readonly (readonly Position[])[] {
  const boundary = cellBoundary(cell);
  const corners: Position[] = [];
  // The last corner of a boundary repeats the first.
  for (let index = 0; index + 3 < boundary.length; index += 2) {
    corners.push([boundary[index] ?? 0, boundary[index + 1] ?? 0]);
  }
  return [-360, 0, 360].flatMap(shift => {
    const world = { x: -180 + shift, y: -90, width: 360, height: 180 };
    const part = clipRing(corners, world).map(
      ([longitude, latitude]): Position => [degrees(longitude - shift), degrees(latitude)],
    );
    return part.length < 3 || areaOf(part) === 0 ? [] : [closed(areaOf(part) > 0 ? part : part.toReversed())];
  });
}

function closed(ring: readonly Position[]): readonly Position[] {
  const [first] = ring;
  return first ? [...ring, first] : ring;
}

/** Twice the signed area, in square degrees; positive when counter-clockwise. */
function areaOf(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}
