import { float32At, uint32At } from '../units/at.ts';
/**
 * The boundaries of a list of cells in the form that the graphics card takes: one closed ring after another. Single
 * precision is out by a metre at most, far below a pixel of any cell shown.
 */
export interface CellShapes {
  /** `longitude, latitude` in turn, in degrees; longitudes run on past 180 rather than jump. */
  readonly corners: Float32Array;
  /** The corner that each cell's ring starts with, and after the last cell the number of all corners. */
  readonly starts: Uint32Array;
  /** Triangles that fill the rings: three corners each. */
  readonly triangles: Uint32Array;
}

/** The shapes of the cells of findings, in their order; `area`: of the area of interest, `null` where there is none. */
export interface DrawnCells {
  readonly cells: CellShapes;
  readonly area: CellShapes | null;
}

/** The closed ring of one cell, or `null` when there is no such cell. */
export function ringOf({ corners, starts }: CellShapes, index: number): Float32Array | null {
  const [from, to] = [starts[index], starts[index + 1]];
  return from === undefined || to === undefined ? null : corners.subarray(from * 2, to * 2);
}

/** The corners drawn towards the middle of their cell until its sides are a factor of their length. */
export function shrunkCorners(
  { corners, starts }: CellShapes,
  factorOf: (index: number) => number,
): Float32Array {
  const result = new Float32Array(corners.length);
  for (let index = 0; index + 1 < starts.length; index++) {
    const [from, to] = [uint32At(starts, index), uint32At(starts, index + 1)];
    const factor = factorOf(index);
    let [longitude, latitude] = [0, 0];
    // The last corner is the first again.
    for (let corner = from; corner < to - 1; corner++) {
      longitude += float32At(corners, corner * 2) / (to - from - 1);
      latitude += float32At(corners, corner * 2 + 1) / (to - from - 1);
    }
    for (let corner = from; corner < to; corner++) {
      result[corner * 2] = longitude + (float32At(corners, corner * 2) - longitude) * factor;
      result[corner * 2 + 1] = latitude + (float32At(corners, corner * 2 + 1) - latitude) * factor;
    }
  }
  return result;
}
