import { latLngToCell } from 'h3-js';
import type { MapHover, MapScene } from './scene.ts';

/** The cell to open for what was clicked on: the cell itself, or the one an incident lies in. `null`: none. */
export function cellOfTarget({ findings, evaluated }: MapScene, target: MapHover | null): string | null {
  if (!findings || !target) return null;
  switch (target.target) {
    case 'cell':
      return findings.cells.cell[target.index] ?? null;
    case 'area-cell':
      return findings.area?.cell[target.index] ?? null;
    case 'incident': {
      const longitude = evaluated?.positions[target.index * 2];
      const latitude = evaluated?.positions[target.index * 2 + 1];
      if (longitude === undefined || latitude === undefined) return null;
      return latLngToCell(latitude, longitude, findings.settings.resolution);
    }
    case 'base':
      return null;
  }
}
