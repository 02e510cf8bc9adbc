import { cellBoundary } from '../../cartography/cell-boundary.ts';
import type { AreaOutline } from '../../model/place.ts';
import type { Released } from '../release/released.ts';
import { isInsideRing } from './clip.ts';
import type { Point } from './projection.ts';

/**
 * Whether cells with incidents lie wholly outside the area of interest. It frames the map and limits no figure, so a
 * sheet then says that its figures are not those of the area.
 */
export function reachesBeyondArea(
  area: readonly AreaOutline[],
  { findings, few, withheld }: Released,
): boolean {
  const rings = area.flatMap(({ polygons }) => polygons.flatMap(polygon => (polygon[0] ? [polygon[0]] : [])));
  if (rings.length === 0) return false;
  const isInArea = ([longitude, latitude]: Point) =>
    [longitude, longitude - 360, longitude + 360].some(turned =>
      rings.some(ring => isInsideRing(ring, [turned, latitude])),
    );
  return [...findings.cells.cell, ...few, ...withheld].some(cell => !cornersOf(cell).some(isInArea));
}

function cornersOf(cell: string): readonly Point[] {
  const boundary = cellBoundary(cell);
  const corners: Point[] = [];
  for (let index = 0; index + 1 < boundary.length; index += 2) {
    corners.push([boundary[index] ?? 0, boundary[index + 1] ?? 0]);
  }
  return corners;
}
