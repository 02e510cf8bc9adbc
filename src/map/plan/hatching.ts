import { type CellBoundary, cornersOf } from '../../cartography/cell-boundary.ts';
import { entryAt } from '../../units/at.ts';
import type { Line } from '../deck-paths.ts';

/**
 * Parallel strokes across a convex ring, rising to the right at 45 degrees of the map's plane of longitude and latitude:
 * `strokes` lines at equal distances, each cut where it enters and leaves. Shading that does not depend on colour.
 */
export function hatchLines(boundary: CellBoundary, strokes: number): readonly Line[] {
  const corners = cornersOf(boundary);
  // Along a stroke, latitude minus longitude does not change.
  const offsets = corners.map(([longitude, latitude]) => latitude - longitude);
  const least = Math.min(...offsets);
  const step = (Math.max(...offsets) - least) / (strokes + 1);
  const lines: Line[] = [];
  for (let stroke = 1; stroke <= strokes; stroke++) {
    const [start, end] = crossings(corners, least + step * stroke);
    if (start && end) lines.push([start, end]);
  }
  return lines;
}

function crossings(corners: Line, offset: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let index = 0; index + 1 < corners.length; index++) {
    const [longitude, latitude] = entryAt(corners, index);
    const [nextLongitude, nextLatitude] = entryAt(corners, index + 1);
    const before = latitude - longitude - offset;
    const after = nextLatitude - nextLongitude - offset;
    // An edge owns its start and not its end, so that a stroke through a corner crosses once there.
    if (before < 0 === after < 0) continue;
    const share = before / (before - after);
    found.push([
      longitude + (nextLongitude - longitude) * share,
      latitude + (nextLatitude - latitude) * share,
    ]);
  }
  return found;
}
