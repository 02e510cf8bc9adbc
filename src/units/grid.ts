/** H3 resolutions at which results can be shown: mean cell area 12,393 km2 (r3) to 0.737 km2 (r8). */
export const COARSEST_RESOLUTION = 3;
export const FINEST_RESOLUTION = 8;
export const DEFAULT_RESOLUTION = 5;
