import { PathLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import type { BaseFinding } from '../../model/findings.ts';
import { deckPath, type Line } from '../deck-paths.ts';
import { ringRound } from '../ring-round.ts';

/** The rings at `distanceKm` round the bases that are there at the end of the period. */
export function ringsOf(bases: readonly BaseFinding[], distanceKm: number): readonly Line[] {
  return bases.filter(base => base.active).map(base => ringRound(base, distanceKm));
}

/** Rings in the colour of presence over a light band, so that they are seen on cells of any colour. */
export function ringLayers(rings: readonly Line[], theme: Theme): readonly PathLayer[] {
  const { halo, presence } = PALETTES[theme];
  const shared = {
    data: rings as Line[],
    positionFormat: 'XY' as const,
    getPath: deckPath,
    widthUnits: 'pixels' as const,
  };
  return [
    new PathLayer<Line>({ ...shared, id: 'rings-halo', getColor: halo, getWidth: 4, opacity: 0.7 }),
    new PathLayer<Line>({ ...shared, id: 'rings', getColor: presence, getWidth: 1.8 }),
  ];
}
