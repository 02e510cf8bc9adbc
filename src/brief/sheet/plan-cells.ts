import type { CellChange } from '../../model/plan-findings.ts';
import type { Released } from '../release/released.ts';
import { cellShape } from './cell-shapes.ts';
import { INCIDENT, PAPER, PRESENCE } from './ink.ts';
import { pathData } from './path.ts';
import { paths } from './paths.ts';
import type { Projection } from './projection.ts';
import type { SvgNode } from './svg.ts';

export const REACHED_LINE = { stroke: PRESENCE, 'stroke-width': 0.45 };
export const EXPOSED_LINE = { stroke: INCIDENT, 'stroke-width': 0.45, 'stroke-dasharray': '1.1 0.7' };

/**
 * Outlines of the cells in which a plan brings incidents within reach (solid) or lets them fall out of it (dashed).
 * Only of cells whose counts are shown: a single marked cell and the plan's total would tell the count of the cell.
 */
export function drawPlanCells(
  changes: readonly CellChange[],
  released: Released,
  projection: Projection,
): readonly SvgNode[] {
  const shown = new Set(released.findings.cells.cell);
  const outlines = (isMarked: (change: CellChange) => boolean, factor: number) =>
    changes
      .filter(change => shown.has(change.cell) && isMarked(change))
      .map(change => {
        const shape = cellShape(change.cell, projection, factor);
        return shape ? pathData(shape, true) : '';
      });
  const reached = outlines(change => change.reachedIncidents > 0, 0.93);
  const exposed = outlines(change => change.exposedIncidents > 0, 0.8);
  return [reached, exposed].flatMap((shapes, index) => [
    ...paths(shapes, { fill: 'none', stroke: PAPER, 'stroke-width': 0.8 }),
    ...paths(shapes, { fill: 'none', ...(index === 0 ? REACHED_LINE : EXPOSED_LINE) }),
  ]);
}
