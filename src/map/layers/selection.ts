import { PathLayer } from '@deck.gl/layers';
import { cellBoundary } from '../../model/cartography/cell-boundary.ts';
import { PALETTES, type Theme } from '../../model/cartography/palette.ts';

/** The selected cell, framed in ink over a light band so that the frame stands out on any colour. */
export function selectionLayers(cell: string, theme: Theme): readonly PathLayer[] {
  const frame = { data: [cell], _pathType: 'loop', positionFormat: 'XY', widthUnits: 'pixels' } as const;
  const getPath = () => cellBoundary(cell);
  const updateTriggers = { getPath: cell };
  const { halo, selection } = PALETTES[theme];
  return [
    new PathLayer({
      ...frame,
      id: 'selection-halo',
      getPath,
      updateTriggers,
      getColor: halo,
      getWidth: 5,
    }),
    new PathLayer({
      ...frame,
      id: 'selection',
      getPath,
      updateTriggers,
      getColor: selection,
      getWidth: 2.5,
    }),
  ];
}
