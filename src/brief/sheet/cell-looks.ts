import { cellBoundary, cornersOf } from '../../cartography/cell-boundary.ts';
import type { Classification } from '../../cartography/classes.ts';
import { classColours, PALETTES, relativeLuminance } from '../../cartography/colours.ts';
import type { MapMeasure } from '../../model/map-measure.ts';
import { entryAt } from '../../units/at.ts';
import { hexOf, INK, PAPER, PRESENCE } from './ink.ts';
import type { Box } from './page.ts';
import type { Point, Projection } from './projection.ts';

/** How the cells of one class look on paper. */
export interface CellLook {
  readonly fill: string;
  /** Lines over the colour, so that black and white print tells what hue tells on the screen. */
  readonly hatch: { readonly spacing: number; readonly slope: 1 | -1; readonly stroke: string } | null;
}

/** Few incidents: the count is not told. Hatched the other way than classes are, to be told from them without hue. */
export const FEW_LOOK: CellLook = {
  fill: '#f7efdf',
  hatch: { spacing: 1.1, slope: -1, stroke: '#8a744d' },
};

/** Withheld to protect the few. */
export const WITHHELD_LOOK: CellLook = {
  fill: '#e3e4e6',
  hatch: { spacing: 0.6, slope: -1, stroke: '#7b8087' },
};

export const NO_VALUE_FILL = hexOf(PALETTES.light.none);

/** Spacing of the lines over cells near, not far and far from presence; near has none. */
const PRESENCE_SPACING: readonly (number | null)[] = [null, 2.4, 1.2];

/** The looks of the classes of a measure, in the order of the classes, in the colours of the live map. */
export function cellLooks(classification: Classification, measure: MapMeasure): readonly CellLook[] {
  return classColours(classification, measure, 'light').map((colour, index) => {
    const spacing = classification.type === 'grid' ? PRESENCE_SPACING[Math.floor(index / 3)] : null;
    const stroke = relativeLuminance(colour) > 0.3 ? INK : PAPER;
    return { fill: hexOf(colour), hatch: spacing ? { spacing, slope: 1, stroke } : null };
  });
}

/** Within reach: the blue of presence. */
export const COVERED_FILL = PRESENCE;

/** Out of reach: the warm colour of violence, hatched so that it is another in black and white too. */
export const UNCOVERED_LOOK: CellLook = {
  fill: '#f2b36b',
  hatch: { spacing: 1.2, slope: 1, stroke: '#7a3b10' },
};

/** Where no source speaks: neither nothing nor little. */
export const UNKNOWN_FILL = '#ebedef';

/** Cells stand a little apart, so that neighbours of one class are still counted as two. */
const APART = 0.95;

/** Corners of a cell on the page, or `null` where it is out of the frame. `factor` shrinks its sides. */
export function cellShape(
  cell: string,
  { project, frame }: Projection,
  factor = APART,
): readonly Point[] | null {
  const corners = cornersOf(cellBoundary(cell))
    .slice(0, -1)
    .map(([longitude, latitude]) => project(longitude, latitude));
  if (!touches(corners, frame)) return null;
  const middle = middleOf(corners);
  return corners.map(([x, y]) => [
    middle[0] + (x - middle[0]) * factor,
    middle[1] + (y - middle[1]) * factor,
  ]);
}

function middleOf(points: readonly Point[]): Point {
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point[0] / points.length;
    y += point[1] / points.length;
  }
  return [x, y];
}

function touches(points: readonly Point[], { x, y, width, height }: Box): boolean {
  const xs = points.map(point => point[0]);
  const ys = points.map(point => point[1]);
  return (
    Math.max(...xs) > x && Math.min(...xs) < x + width && Math.max(...ys) > y && Math.min(...ys) < y + height
  );
}

/**
 * Hatching of a convex shape as path data: lines on one raster for the whole page, so that neighbours run on into each
 * other. `slope` 1 falls to the left, -1 to the right.
 */
export function hatching(shape: readonly Point[], spacing: number, slope: 1 | -1): string {
  // A line of the raster is where x + slope * y is a multiple of the spacing.
  const levels = shape.map(([x, y]) => x + slope * y);
  let data = '';
  const first = Math.ceil(Math.min(...levels) / spacing) * spacing;
  for (let level = first; level <= Math.max(...levels); level += spacing) {
    const ends: Point[] = [];
    for (let index = 0; index < shape.length; index++) {
      const next = (index + 1) % shape.length;
      const before = entryAt(levels, index) - level;
      const after = entryAt(levels, next) - level;
      if (before < 0 === after < 0) continue;
      const [from, to] = [entryAt(shape, index), entryAt(shape, next)];
      const share = before / (before - after);
      ends.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    const [one, other] = ends;
    if (one && other) {
      data += `M${one[0].toFixed(2)} ${one[1].toFixed(2)}L${other[0].toFixed(2)} ${other[1].toFixed(2)}`;
    }
  }
  return data;
}
