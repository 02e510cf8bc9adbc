import { shownGaps } from '../gap-marks.ts';
import { drawMap } from '../map.ts';
import { measuredBases } from '../map-bases.ts';
import { mapPanel } from '../map-panel.ts';
import type { MapRequest } from '../map-request.ts';
import type { Box } from '../page.ts';
import { type Arranged, arrange, type LayoutRequest, pictureWithLegend } from './layout.ts';

/** Gaps marked on a map that does not list them. */
const MOST_MARKS = 5;

/** One map, with sentences and legend beside or below it. */
export function mapLayout(request: LayoutRequest): Arranged {
  const { sentences, page, input, released } = request;
  const gaps = input.settings.show.gaps ? shownGaps(released.ranking.rows).slice(0, MOST_MARKS) : [];
  const { picture, panel } = arrange(request, 0.68, (beside, width, height) =>
    mapPanel({ ...mapRequest(request, beside), gaps }, sentences, page, width, height),
  );
  const map = { ...mapRequest(request, picture), gaps };
  const nodes = drawMap(map);
  return { nodes: [...nodes, ...panel], picture: pictureWithLegend(nodes, picture, map), tables: [] };
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
    beside: null,
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
