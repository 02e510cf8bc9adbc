import type { BaseShape } from './base-look.ts';

const PATHS: Readonly<Record<BaseShape, string>> = {
  circle: 'M4.5 12a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z',
  diamond: 'M12 2.8L21.2 12L12 21.2L2.8 12z',
  square: 'M4.8 4.8H19.2V19.2H4.8z',
  star: 'M12 2.2L14.9 8.6L21.8 9.3L16.6 13.9L18.1 20.7L12 17.2L5.9 20.7L7.4 13.9L2.2 9.3L9.1 8.6z',
};

/** The outline of a base symbol as an SVG path in a box of 24 by 24, for the map and for its legend. */
export function symbolPath(shape: BaseShape): string {
  return PATHS[shape];
}
