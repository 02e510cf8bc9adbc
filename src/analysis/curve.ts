import type { Curve } from '../model/findings.ts';
import type { TakenIncidents } from './take.ts';

/** Spacing of the curve; a power of two, so that a point at whole kilometres decides exactly as the figure there. */
const STEP_KM = 0.5;
/** The curve always reaches this far. */
const SHORTEST_CURVE_KM = 150;

/**
 * Number of incidents within each distance, 0 to at least 150 km and beyond the chosen distance: nominal, certain and
 * possible counts at steps of half a kilometre.
 *
 * @param taken evaluated incidents that pass the filters
 */
export function curveOf({ count, distanceKm, radiusKm }: TakenIncidents, chosenKm: number): Curve {
  const steps = Math.ceil(Math.max(SHORTEST_CURVE_KM, chosenKm * 1.25) / STEP_KM);
  const nominal = new Float64Array(steps + 1);
  const certain = new Float64Array(steps + 1);
  const possible = new Float64Array(steps + 1);
  for (let place = 0; place < count; place++) {
    const distance = distanceKm[place];
    const radius = radiusKm[place];
    if (distance - radius > steps * STEP_KM) continue;
    countAt(nominal, distance);
    countAt(certain, distance + radius);
    countAt(possible, distance - radius);
  }
  return {
    km: Array.from(nominal, (_, step) => step * STEP_KM),
    nominal: runningSum(nominal),
    certain: runningSum(certain),
    possible: runningSum(possible),
  };
}

/** Counts an incident at the first step that reaches it; beyond the last step it is not counted. */
function countAt(counts: Float64Array, km: number): void {
  const step = Math.max(0, Math.ceil(km / STEP_KM));
  if (step < counts.length) counts[step]++;
}

function runningSum(counts: Float64Array): readonly number[] {
  let total = 0;
  return Array.from(counts, count => {
    total += count;
    return total;
  });
}
