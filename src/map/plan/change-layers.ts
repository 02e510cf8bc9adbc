import type { Layer } from '@deck.gl/core';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import { type Colour, PALETTES, type Theme, withOpacity } from '../../cartography/colours.ts';
import type { CellChange } from '../../model/plan-findings.ts';
import { deckPath, type Line } from '../deck-paths.ts';
import { CHANGE_COLOURS } from './change-colours.ts';

export const CHANGED_CELLS_LAYER = 'plan-cells';

/** A closed ring, `longitude, latitude` in turn, in degrees. */
type Ring = Float64Array;

/** A cell that a plan changes, with its shapes. */
export interface ChangedCell {
  readonly change: CellChange;
  readonly boundary: Ring;
  /** The frame of what is newly reached; `null`: nothing is. */
  readonly reached: Ring | null;
  /** The frame and hatching of what is newly exposed; `null`: nothing is. */
  readonly exposed: { readonly ring: Ring; readonly hatching: readonly Line[] } | null;
}

/** Newly reached cells, filled in blue and framed; newly exposed ones, hatched and framed in a warm colour. */
export function changeLayers(cells: readonly ChangedCell[], theme: Theme): readonly Layer[] {
  const { reached, exposed } = CHANGE_COLOURS[theme];
  return [
    new SolidPolygonLayer<ChangedCell>({
      id: CHANGED_CELLS_LAYER,
      data: cells as ChangedCell[],
      pickable: true,
      _normalize: false,
      _windingOrder: 'CCW',
      positionFormat: 'XY',
      getPolygon: cell => cell.boundary,
      getFillColor: (cell): Colour =>
        cell.reached ? withOpacity(reached, 0.32) : withOpacity(exposed, 0.16),
    }),
    ...frames('plan-reached', present(cells.map(cell => cell.reached)), reached, theme),
    new PathLayer<Line>({
      id: 'plan-hatching',
      data: cells.flatMap(cell => cell.exposed?.hatching ?? []),
      positionFormat: 'XY',
      getPath: deckPath,
      getColor: exposed,
      getWidth: 1.5,
      widthUnits: 'pixels',
    }),
    ...frames('plan-exposed', present(cells.map(cell => cell.exposed?.ring ?? null)), exposed, theme),
  ];
}

function present(rings: readonly (Ring | null)[]): Ring[] {
  return rings.filter(ring => ring !== null);
}

function frames(id: string, rings: Ring[], colour: Colour, theme: Theme): readonly PathLayer[] {
  const shared = {
    data: rings,
    _pathType: 'loop' as const,
    positionFormat: 'XY' as const,
    getPath: (ring: Ring) => ring,
    widthUnits: 'pixels' as const,
  };
  return [
    new PathLayer<Ring>({ ...shared, id: `${id}-halo`, getColor: PALETTES[theme].halo, getWidth: 4.5 }),
    new PathLayer<Ring>({ ...shared, id, getColor: colour, getWidth: 2.2 }),
  ];
}
