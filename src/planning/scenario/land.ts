import { outlineContains } from '../../analysis/grid.ts';
import { geodesicRing } from '../../cartography/ring.ts';
import type { AreaOutline } from '../../model/place.ts';

/**
 * How far coasts and borders of the bundled outlines are off: at their scale of 1:50,000,000 (Natural Earth) a line of
 * 0.1 mm on paper is 5 km wide. A port must not be refused because its coast was drawn with a broad pen.
 */
const OUTLINE_ERROR_KM = 5;

/** Every so many vertices of the ring of 144 are asked: eight directions. */
const ASKED_VERTICES = 18;

/** Whether a point in degrees lies in one of the outlines, or nearer to one than outlines can be trusted. */
export function isNearLand(outlines: readonly AreaOutline[], latitude: number, longitude: number): boolean {
  const around = outlines.flatMap(outline => polygonsNear(outline, latitude, longitude) ?? []);
  const isInside = ([across, up]: readonly [number, number]) =>
    around.some(outline => outlineContains(outline, up, across));
  return (
    isInside([longitude, latitude]) ||
    geodesicRing(latitude, longitude, OUTLINE_ERROR_KM).some(
      (point, vertex) => vertex % ASKED_VERTICES === 0 && isInside(point),
    )
  );
}

/** A margin in degrees that is more than the error of outlines anywhere but at the poles. */
const MARGIN_DEGREES = 0.5;

/** The outline with only those polygons whose bounds come near the point; `null` without any. */
function polygonsNear(outline: AreaOutline, latitude: number, longitude: number): AreaOutline | null {
  const polygons = outline.polygons.filter(([ring = []]) => {
    const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
    for (const [across, up] of ring) {
      if (across < bounds.west) bounds.west = across;
      if (across > bounds.east) bounds.east = across;
      if (up < bounds.south) bounds.south = up;
      if (up > bounds.north) bounds.north = up;
    }
    return (
      longitude >= bounds.west - MARGIN_DEGREES &&
      longitude <= bounds.east + MARGIN_DEGREES &&
      latitude >= bounds.south - MARGIN_DEGREES &&
      latitude <= bounds.north + MARGIN_DEGREES
    );
  });
  return polygons.length > 0 ? { ...outline, polygons } : null;
}
