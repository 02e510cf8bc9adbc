import type { MapHover, MapScene } from './scene.ts';

/** The cell to open for what was clicked on: the cell itself, or the one an incident lies in. `null`: none. */
export function cellOfTarget(
  { findings, evaluated, plan }: MapScene,
  target: MapHover | null,
): string | null {
  if (!findings || !target) return null;
  switch (target.target) {
    case 'cell':
      return findings.cells.cell[target.index] ?? null;
    case 'area-cell':
      return findings.area?.cell[target.index] ?? null;
    case 'incident':
      return findings.cells.cell[evaluated?.cell[target.index] ?? -1] ?? null;
    case 'changed-cell':
      return plan?.cells[target.index]?.change.cell ?? null;
    case 'base':
    case 'plan-base':
      return null;
  }
}
