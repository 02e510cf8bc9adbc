import { entryAt, float64At, nothingAt } from '../../units/at.ts';
import type { TravelGraph } from './search.ts';

/** Cells of a raster that movement goes over. */
export interface FrictionRaster {
  readonly width: number;
  readonly height: number;
  /** Cost of a unit of length, row by row from the north-west; NaN, 0 and less: impassable. */
  readonly friction: ArrayLike<number>;
}

/** Eight neighbours, or those and the eight a knight's move away. */
export type RasterNeighbours = 8 | 16;

interface Step {
  readonly rows: number;
  readonly columns: number;
  /** Steps to the cells that a knight's move passes between: both must be passable. */
  readonly between: readonly { readonly rows: number; readonly columns: number }[];
}

const AROUND = [-1, 0, 1].flatMap(rows =>
  [-1, 0, 1].flatMap(columns => (rows === 0 && columns === 0 ? [] : [{ rows, columns, between: [] }])),
);

const KNIGHT = [-2, -1, 1, 2].flatMap(rows =>
  [-2, -1, 1, 2].flatMap((columns): Step[] => {
    if (Math.abs(rows) === Math.abs(columns)) return [];
    const straight =
      Math.abs(rows) > Math.abs(columns) ? { rows: rows / 2, columns: 0 } : { rows: 0, columns: columns / 2 };
    const slanted = { rows: Math.sign(rows), columns: Math.sign(columns) };
    return [{ rows, columns, between: [straight, slanted] }];
  }),
);

/** Whether movement goes over a cell of this friction. */
export function isPassable(friction: number): boolean {
  return friction > 0 && Number.isFinite(friction);
}

/**
 * What a knight's move pays: the mean friction of the two cells that it joins (AccessMod, R `gdistance`), or of all four
 * that it passes over (GRASS `r.cost -k`).
 */
export type KnightFriction = 'joined' | 'passed';

/**
 * The graph of a raster: from the centre of each passable cell to those of its neighbours, each step its length times the
 * mean friction of the two cells.
 *
 * @param lengthOf length of a step from a row, in the unit that the friction is given for
 */
export function rasterGraph(
  { width, height, friction }: FrictionRaster,
  neighbours: RasterNeighbours,
  lengthOf: (row: number, rows: number, columns: number) => number,
  knightFriction: KnightFriction = 'joined',
): TravelGraph {
  const steps: readonly Step[] = neighbours === 8 ? AROUND : [...AROUND, ...KNIGHT];
  const lengths = Float64Array.from({ length: height * steps.length }, (_, index) => {
    const step = entryAt(steps, index % steps.length);
    return lengthOf(Math.floor(index / steps.length), step.rows, step.columns);
  });
  const frictionAt = (row: number, column: number) =>
    friction[row * width + column] ?? nothingAt(friction, row * width + column);
  return {
    count: width * height,
    visitLinks(from, visit) {
      const row = Math.floor(from / width);
      const column = from - row * width;
      const here = frictionAt(row, column);
      if (!isPassable(here)) return;
      steps.forEach(({ rows, columns, between }, index) => {
        const toRow = row + rows;
        const toColumn = column + columns;
        if (toRow < 0 || toRow >= height || toColumn < 0 || toColumn >= width) return;
        const there = frictionAt(toRow, toColumn);
        if (!isPassable(there)) return;
        const passed = between.map(cell => frictionAt(row + cell.rows, column + cell.columns));
        if (!passed.every(isPassable)) return;
        const over = knightFriction === 'joined' ? [here, there] : [here, there, ...passed];
        const length = float64At(lengths, row * steps.length + index);
        visit(toRow * width + toColumn, length * meanOf(over));
      });
    },
  };
}

function meanOf(frictions: readonly number[]): number {
  return frictions.reduce((sum, friction) => sum + friction, 0) / frictions.length;
}
