import type { Position } from './plane.ts';

/**
 * Number of the PRIO-GRID cell (half a degree square, counted from the south-west corner of the world, 720 to a row;
 * PRIO-GRID Codebook, version 2.0) that a place lies in.
 */
export function prioGridCell([longitude, latitude]: Position): number {
  return Math.floor((latitude + 90) * 2) * 720 + Math.floor((longitude + 180) * 2) + 1;
}
