import { cellBoundary } from '../cartography/cell-boundary.ts';
import type { CellShapes } from '../cartography/cell-shapes.ts';
import { uint32At } from '../units/at.ts';

/** The exact boundaries of cells, ready to be drawn. Cells are as good as convex, so a fan of triangles fills each. */
export function shapesOfCells(cells: readonly string[]): CellShapes {
  const rings = cells.map(cellBoundary);
  const starts = new Uint32Array(rings.length + 1);
  for (const [index, ring] of rings.entries()) starts[index + 1] = uint32At(starts, index) + ring.length / 2;
  const corners = new Float32Array(uint32At(starts, rings.length) * 2);
  // A closed ring of c corners, the last of which is the first again, is c - 3 triangles.
  const triangles = new Uint32Array((uint32At(starts, rings.length) - 3 * rings.length) * 3);
  let place = 0;
  for (const [index, ring] of rings.entries()) {
    const first = uint32At(starts, index);
    corners.set(ring, first * 2);
    for (let corner = first + 1; corner + 2 < uint32At(starts, index + 1); corner++) {
      triangles[place++] = first;
      triangles[place++] = corner;
      triangles[place++] = corner + 1;
    }
  }
  return { corners, starts, triangles };
}
