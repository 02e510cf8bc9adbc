import { cellBoundary, shrunk } from '../../cartography/cell-boundary.ts';
import type { CellChange } from '../../model/plan-findings.ts';
import type { ChangedCell } from './change-layers.ts';
import { hatchLines } from './hatching.ts';

/** Strokes across a cell. */
const STROKES = 5;
/** A cell in which some incidents are reached and others exposed carries both frames, one inside the other. */
const REACHED_SIDE = 0.97;
const EXPOSED_SIDE = 0.82;

/** The shapes of the cells that a plan changes. Brings the H3 library along: load it when there is a plan. */
export function changedCells(changes: readonly CellChange[]): readonly ChangedCell[] {
  return changes.map(change => {
    const boundary = cellBoundary(change.cell);
    const inner = shrunk(boundary, EXPOSED_SIDE);
    return {
      change,
      boundary,
      reached: change.reachedIncidents > 0 ? shrunk(boundary, REACHED_SIDE) : null,
      exposed: change.exposedIncidents > 0 ? { ring: inner, hatching: hatchLines(inner, STROKES) } : null,
    };
  });
}
