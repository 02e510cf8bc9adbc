import { PRESET_DISTANCES_KM } from '../../units/distance.ts';
import type { SliderKey } from '../charts/SliderHandle.tsx';

/** The least distance that can be typed, in kilometres. */
export const SMALLEST_DISTANCE_KM = 0.1;
/** The largest distance that the settings take, in kilometres. */
export const LARGEST_DISTANCE_KM = 1000;

/** Distances by hand: 0.5 km steps below 5 km, whole kilometres to 50, then fives; so that a drag gives round numbers. */
export function roundDistance(km: number): number {
  const step = km < 5 ? 0.5 : km < 50 ? 1 : 5;
  return Math.min(Math.max(Math.round(km / step) * step, 0.5), LARGEST_DISTANCE_KM);
}

/** The distance a key leads to: small steps by hand, large steps from preset to preset, ends at the chart's. */
export function distanceAfterKey(km: number, key: SliderKey, largestKm: number): number {
  if (key === 'first') return PRESET_DISTANCES_KM[0] ?? 1;
  if (key === 'last') return largestKm;
  if (key === 2) return PRESET_DISTANCES_KM.find(preset => preset > km) ?? largestKm;
  if (key === -2) return PRESET_DISTANCES_KM.findLast(preset => preset < km) ?? km;
  const step = key > 0 ? (km < 5 ? 0.5 : km < 50 ? 1 : 5) : km <= 5 ? 0.5 : km <= 50 ? 1 : 5;
  return Math.min(roundDistance(km + key * step), largestKm);
}
