import { LineLayer } from '@deck.gl/layers';
import { PALETTES, type Theme } from '../../cartography/colours.ts';
import type { EvaluatedIncidents, Findings } from '../../model/findings.ts';
import { entryAt, float64At, int32At } from '../../units/at.ts';
import { isInReach } from '../../units/distance.ts';

/** Where lines start and end, as `longitude, latitude` in turn. */
export interface LineEnds {
  readonly count: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The lines from each incident that is not within the chosen distance to the base that was nearest on its date. */
export function uncoveredLines(findings: Findings, evaluated: EvaluatedIncidents): LineEnds {
  const { distanceKm } = findings.settings;
  const from = new Float64Array(evaluated.count * 2);
  const to = new Float64Array(evaluated.count * 2);
  let count = 0;
  for (let index = 0; index < evaluated.count; index++) {
    const nearest = int32At(evaluated.nearestBase, index);
    if (nearest < 0 || isInReach(float64At(evaluated.distanceKm, index), distanceKm)) continue;
    const base = entryAt(findings.bases, nearest);
    from[count * 2] = float64At(evaluated.positions, index * 2);
    from[count * 2 + 1] = float64At(evaluated.positions, index * 2 + 1);
    to[count * 2] = base.longitude;
    to[count * 2 + 1] = base.latitude;
    count++;
  }
  return { count, from: from.subarray(0, count * 2), to: to.subarray(0, count * 2) };
}

/** Thin see-through lines: where many incidents share a base, they add up. */
export function linesLayer({ count, from, to }: LineEnds, theme: Theme): LineLayer {
  return new LineLayer({
    id: 'lines',
    data: {
      length: count,
      attributes: {
        getSourcePosition: { value: from, size: 2 },
        getTargetPosition: { value: to, size: 2 },
      },
    },
    getColor: PALETTES[theme].line,
    getWidth: 1,
    widthUnits: 'pixels',
    updateTriggers: { getColor: theme },
  });
}
