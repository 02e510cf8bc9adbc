import type { Curve } from '../model/findings.ts';

/** Spacing of the curve; a power of two, so that a point at whole kilometres decides exactly as the figure there. */
const STEP_KM = 0.5;
/** The curve always reaches this far. */
const SHORTEST_CURVE_KM = 150;

/**
 * Number of incidents within each distance, 0 to at least 150 km and beyond the chosen distance: nominal, certain and
 * possible counts at steps of half a kilometre.
 *
 * @param order indices of the evaluated incidents that pass the filters
 * @param distanceKm distance to the nearest active base, by incident
 * @param radiusKm radius of the disc of each incident, by incident
 */
export function curveOf(
  order: Int32Array,
  distanceKm: Float64Array,
  radiusKm: Float32Array,
  chosenKm: number,
): Curve {
  const steps = Math.ceil(Math.max(SHORTEST_CURVE_KM, chosenKm * 1.25) / STEP_KM);
  const nominal = new Float64Array(steps + 1);
  const certain = new Float64Array(steps + 1);
  const possible = new Float64Array(steps + 1);
  const add = (counts: Float64Array, km: number) => {
    const step = Math.max(0, Math.ceil(km / STEP_KM));
    if (step <= steps) counts[step]++;
  };
  for (const index of order) {
    add(nominal, distanceKm[index]);
    add(certain, distanceKm[index] + radiusKm[index]);
    add(possible, distanceKm[index] - radiusKm[index]);
  }
  return {
    km: Array.from(nominal, (_, step) => step * STEP_KM),
    nominal: runningSum(nominal),
    certain: runningSum(certain),
    possible: runningSum(possible),
  };
}

function runningSum(counts: Float64Array): readonly number[] {
  let total = 0;
  return Array.from(counts, count => {
    total += count;
    return total;
  });
}
