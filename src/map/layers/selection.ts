import { PathLayer } from '@deck.gl/layers';
import { type DrawnCells, ringOf } from '../../cartography/cell-shapes.ts';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import type { Findings } from '../../model/findings.ts';

/** The ring of a cell of the findings; `null` when the filters have left it out and it is not of the area either. */
export function ringOfCell(findings: Findings, drawn: DrawnCells, cell: string): Float32Array | null {
  const index = findings.cells.cell.indexOf(cell);
  if (index >= 0) return ringOf(drawn.cells, index);
  const inArea = findings.area?.cell.indexOf(cell) ?? -1;
  return drawn.area && inArea >= 0 ? ringOf(drawn.area, inArea) : null;
}

/** The selected cell, framed in ink over a light band so that the frame stands out on any colour. */
export function selectionLayers(ring: Float32Array, theme: Theme): readonly PathLayer[] {
  const frame = {
    data: [ring],
    _pathType: 'loop',
    positionFormat: 'XY',
    widthUnits: 'pixels',
    getPath: (path: Float32Array) => path,
  } as const;
  const { halo, selection } = PALETTES[theme];
  return [
    new PathLayer({ ...frame, id: 'selection-halo', getColor: halo, getWidth: 5 }),
    new PathLayer({ ...frame, id: 'selection', getColor: selection, getWidth: 2.5 }),
  ];
}
