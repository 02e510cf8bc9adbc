import { PathLayer } from '@deck.gl/layers';
import { cellBoundary } from '../../model/cartography/cell-boundary.ts';
import { withOpacity } from '../../model/cartography/colour.ts';
import { PALETTES, type Theme } from '../../model/cartography/palette.ts';
import type { Findings } from '../../model/findings.ts';

/** The whole of each cell, drawn thinly round the part that is filled on a map of gaps. */
export function gapFramesLayer(findings: Findings, theme: Theme): PathLayer {
  const { cell } = findings.cells;
  return new PathLayer<string>({
    id: 'gap-frames',
    data: cell,
    _pathType: 'loop',
    positionFormat: 'XY',
    getPath: (of: string) => cellBoundary(of),
    getColor: withOpacity(PALETTES[theme].areaOutline, 0.35),
    getWidth: 1,
    widthUnits: 'pixels',
  });
}
