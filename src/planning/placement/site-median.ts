import { geodesicFromChordKm } from '../../analysis/geodesic.ts';
import { findNearest, type PreparedPoints, preparePoints } from '../../analysis/nearest.ts';
import type { Sited, Siting } from './siting.ts';

/**
 * Least sum of weighted distances in kilometres, counting existing bases. `baseline` is the sum with those alone,
 * Infinity when there are none; divide by the sum of weights for the mean. Incidents at the same place are one point,
 * so the table of distances stays as small as it can.
 */
export function medianOf({ demand, weights, existing, candidates, rules }: Siting): Sited<'median'> {
  const merged = mergePlaces(demand.latitude, demand.longitude, weights);
  const points = preparePoints(merged.latitude, merged.longitude);
  const sites = preparePoints(
    candidates.map(({ latitude }) => latitude),
    candidates.map(({ longitude }) => longitude),
  );
  const distances = candidates.map((_, candidate) =>
    Float64Array.from(merged.weights, (_, point) => geodesicFromChordKm(points, point, sites, candidate)),
  );
  const already = nearestExisting(points, merged.weights.length, existing);
  const baseline = merged.weights.reduce((sum, weight, point) => sum + weight * already[point], 0);
  return { problem: { objective: 'median', rules, weights: merged.weights, distances, already }, baseline };
}

function nearestExisting(points: PreparedPoints, count: number, existing: Siting['existing']): Float64Array {
  const distanceKm = new Float64Array(count);
  findNearest(
    points,
    Int32Array.from({ length: count }, (_, point) => point),
    preparePoints(
      existing.map(({ latitude }) => latitude),
      existing.map(({ longitude }) => longitude),
    ),
    Int32Array.from(existing.keys()),
    { distanceKm, nearest: new Int32Array(count) },
  );
  return distanceKm;
}

function mergePlaces(
  latitude: Float64Array,
  longitude: Float64Array,
  weights: Float64Array,
): { latitude: number[]; longitude: number[]; weights: Float64Array } {
  const places = new Map<string, { latitude: number; longitude: number; weight: number }>();
  weights.forEach((weight, index) => {
    if (weight <= 0) return;
    const key = `${latitude[index]} ${longitude[index]}`;
    const known = places.get(key);
    if (known) known.weight += weight;
    else places.set(key, { latitude: latitude[index], longitude: longitude[index], weight });
  });
  const merged = [...places.values()];
  return {
    latitude: merged.map(place => place.latitude),
    longitude: merged.map(place => place.longitude),
    weights: Float64Array.from(merged, place => place.weight),
  };
}
