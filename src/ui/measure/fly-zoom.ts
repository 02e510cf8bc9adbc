/** Zoom of a base's surroundings: about 100 km across the map. */
export const BASE_ZOOM = 8;

/** Zoom at which a cell of the resolution and its neighbours fill the map: each resolution is 2.6 times finer. */
export function cellZoom(resolution: number): number {
  return 1.6 + resolution * 1.3;
}
