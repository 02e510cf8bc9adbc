import { PathLayer } from '@deck.gl/layers';
import type { CellShapes } from '../../cartography/cell-shapes.ts';
import { PALETTES, type Theme, withOpacity } from '../../cartography/colours.ts';

/** The whole of each cell, drawn thinly round the part that is filled on a map of gaps. */
export function gapFramesLayer({ corners, starts }: CellShapes, theme: Theme): PathLayer {
  return new PathLayer({
    id: 'gap-frames',
    data: {
      length: starts.length - 1,
      startIndices: starts,
      attributes: { getPath: { value: corners, size: 2 } },
    },
    _pathType: 'open',
    positionFormat: 'XY',
    getColor: withOpacity(PALETTES[theme].areaOutline, 0.35),
    getWidth: 1,
    widthUnits: 'pixels',
  });
}
