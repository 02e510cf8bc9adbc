import type { CellLook } from './cell-looks.ts';
import { PRESENCE } from './ink.ts';

/** Within reach: the blue of presence. */
export const COVERED_FILL = PRESENCE;

/** Out of reach: the warm colour of violence, hatched so that it is another in black and white too. */
export const UNCOVERED_LOOK: CellLook = {
  fill: '#f2b36b',
  hatch: { spacing: 1.2, slope: 1, stroke: '#7a3b10' },
};

/** Where no source speaks: neither nothing nor little. */
export const UNKNOWN_FILL = '#ebedef';
