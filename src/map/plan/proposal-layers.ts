import type { Layer } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import { geodesicRing } from '../../cartography/ring.ts';
import { deckPath } from '../deck-paths.ts';
import { numberLayer } from './number-layer.ts';
import type { ProposedSite } from './plan-scene.ts';

/** Proposed sites, numbered as in their table, with the reach each would have: broken rings, as nothing is there yet. */
export function proposalLayers(sites: readonly ProposedSite[], km: number, theme: Theme): readonly Layer[] {
  const { presence, area } = PALETTES[theme];
  const place = (site: ProposedSite): [number, number] => [site.longitude, site.latitude];
  const data = sites as ProposedSite[];
  return [
    new PathLayer<ProposedSite, PathStyleExtensionProps<ProposedSite>>({
      id: 'plan-proposed-reach',
      data,
      positionFormat: 'XY',
      getPath: site => deckPath(geodesicRing(site.latitude, site.longitude, km)),
      getColor: presence,
      getWidth: 2,
      widthUnits: 'pixels',
      getDashArray: [6, 4],
      extensions: [new PathStyleExtension({ dash: true })],
    }),
    new ScatterplotLayer<ProposedSite>({
      id: 'plan-proposed',
      data,
      getPosition: place,
      getFillColor: area,
      getLineColor: presence,
      stroked: true,
      getRadius: 11,
      getLineWidth: 2.5,
      radiusUnits: 'pixels',
      lineWidthUnits: 'pixels',
    }),
    numberLayer({ id: 'plan-proposed-numbers', data, place, offset: [0, 0], size: 13 }, theme),
  ];
}
