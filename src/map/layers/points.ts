import { ScatterplotLayer } from '@deck.gl/layers';
import { type Colour, PALETTES, type Theme, withOpacity } from '../../cartography/colours.ts';
import type { EvaluatedIncidents } from '../../model/findings.ts';
import { float64At, int32At } from '../../units/at.ts';
import { isInReach } from '../../units/distance.ts';

export const POINTS_LAYER = 'points';

const LEAST_RADIUS_PIXELS = 2;
const GREATEST_RADIUS_PIXELS = 11;

/** Radius of an incident's point, in pixels: its area grows with the fatalities. */
function pointRadius(fatalities: number): number {
  return Math.min(GREATEST_RADIUS_PIXELS, LEAST_RADIUS_PIXELS * Math.sqrt(1 + Math.max(0, fatalities) / 2));
}

/** Evaluated incidents: filled where no base was within the chosen distance, open where one was. */
export function pointsLayer(
  evaluated: EvaluatedIncidents,
  distanceKm: number,
  theme: Theme,
): ScatterplotLayer {
  const { incident } = PALETTES[theme];
  const uncovered = withOpacity(incident, 0.5);
  const covered = withOpacity(incident, 0.06);
  return new ScatterplotLayer({
    id: POINTS_LAYER,
    data: {
      length: evaluated.count,
      attributes: { getPosition: { value: evaluated.positions, size: 2 } },
    },
    pickable: true,
    stroked: true,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    getRadius: (_: unknown, { index }: { index: number }) =>
      pointRadius(int32At(evaluated.fatalities, index)),
    getFillColor: (_: unknown, { index }: { index: number }): Colour =>
      isInReach(float64At(evaluated.distanceKm, index), distanceKm) ? covered : uncovered,
    getLineColor: withOpacity(incident, 0.85),
    getLineWidth: 1,
    updateTriggers: { getFillColor: [distanceKm, theme], getLineColor: theme },
  });
}
