/**
 * Outlines of countries in the form that the graphics card takes: `longitude, latitude` in turn, in degrees, in single
 * precision, which is out by a metre at most.
 */
export interface LandShapes {
  /** Triangles that fill the outlines, three corners each. */
  readonly fill: Float32Array;
  /** The rings, one after another. */
  readonly rings: Float32Array;
  /** The corner that each ring starts with, and after the last ring the number of all corners. */
  readonly ringStarts: Uint32Array;
}
