import { area, curveMonotoneX, line } from 'd3-shape';
import type { Curve } from '../../model/findings.ts';
import { entryAt } from '../../units/at.ts';
import { PRESET_DISTANCES_KM } from '../../units/distance.ts';
import { linearScale, squareRootScale } from '../charts/scale.ts';
import type { SliderKey } from '../charts/slider.tsx';

export const CURVE_HEIGHT = 190;
export const CURVE_MARGIN = { top: 22, right: 14, bottom: 24, left: 38 } as const;

/**
 * Scales and paths of the curve, in pixels. Distance runs on a square-root scale: 1 km and 100 km are both readable,
 * and equal steps are roughly equal areas around a base.
 */
export function curveGeometry(curve: Curve, evaluated: number, width: number) {
  const largestKm = curve.km.at(-1) ?? 100;
  const x = squareRootScale(
    [0, largestKm],
    [CURVE_MARGIN.left, Math.max(width - CURVE_MARGIN.right, CURVE_MARGIN.left + 1)],
  );
  const y = linearScale([0, 1], [CURVE_HEIGHT - CURVE_MARGIN.bottom, CURVE_MARGIN.top]);
  const share = (values: readonly number[], index: number) => entryAt(values, index) / Math.max(evaluated, 1);
  const indices = curve.km.map((_, index) => index);
  const xAt = (index: number) => x(entryAt(curve.km, index));
  const nominal = line<number>(xAt, index => y(share(curve.nominal, index))).curve(curveMonotoneX);
  const band = area<number>(
    xAt,
    index => y(share(curve.certain, index)),
    index => y(share(curve.possible, index)),
  ).curve(curveMonotoneX);
  return { x, y, largestKm, nominal: nominal(indices) ?? '', band: band(indices) ?? '' };
}

/** How high the drawn curve stands at a distance, between its points on a straight line: for a mark on it, never for words. */
export function heightOfCurve(km: readonly number[], values: readonly number[], at: number): number {
  const after = km.findIndex(each => each >= at);
  if (after < 0) return values.at(-1) ?? 0;
  const [rightKm, right] = [entryAt(km, after), entryAt(values, after)];
  if (after === 0 || rightKm === at) return right;
  const [leftKm, left] = [entryAt(km, after - 1), entryAt(values, after - 1)];
  return left + ((right - left) * (at - leftKm)) / (rightKm - leftKm);
}

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
  if (key === 'first') return entryAt(PRESET_DISTANCES_KM, 0);
  if (key === 'last') return largestKm;
  if (key === 2) return PRESET_DISTANCES_KM.find(preset => preset > km) ?? largestKm;
  if (key === -2) return PRESET_DISTANCES_KM.findLast(preset => preset < km) ?? km;
  const step = key > 0 ? (km < 5 ? 0.5 : km < 50 ? 1 : 5) : km <= 5 ? 0.5 : km <= 50 ? 1 : 5;
  return Math.min(roundDistance(km + key * step), largestKm);
}
