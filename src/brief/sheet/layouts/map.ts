import { drawMap } from '../map.ts';
import { measuredBases } from '../map-bases.ts';
import { mapPanel } from '../map-panel.ts';
import type { MapRequest } from '../map-request.ts';
import type { Box } from '../page.ts';
import { type Arranged, type LayoutRequest, split } from './layout.ts';

/** One map, with sentences and legend beside or below it. */
export function mapLayout(request: LayoutRequest): Arranged {
  const { picture, panel } = split(request.body, request.page, request.page.portrait ? 0.66 : 0.68);
  const map = mapRequest(request, picture);
  const nodes = drawMap(map);
  return {
    nodes: [...nodes, ...mapPanel(map, request.sentences, panel, request.page)],
    picture: { nodes, box: picture },
    tables: [],
  };
}

/** The map of the findings in a box. */
export function mapRequest(
  { input, released, page, type, say, locale }: LayoutRequest,
  box: Box,
): MapRequest {
  const { findings } = released;
  return {
    input,
    released,
    measure: input.settings.mapMeasure,
    bases: measuredBases(findings.bases, findings.settings.distanceKm),
    gaps: [],
    changes: [],
    box,
    text: page.text,
    type,
    locale,
    say,
    name: 'a',
  };
}
