import type { ReachFigure } from '../../model/demand.ts';
import type { Format } from '../format.ts';

/** A difference with its sign; a true minus, as wide as the plus. */
export function signed(value: number, format: Pick<Format, 'integer'>): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '\u2212'}${format.integer(Math.abs(value))}`;
}

/**
 * Newly reached less newly exposed, with the range it certainly lies in: the least that is gained less the most that may
 * be lost, to the other way round. The ranges of before and after cannot be subtracted: what is possible in both may
 * differ by more, or less, than it does.
 */
export function netFigure(reached: ReachFigure, exposed: ReachFigure): ReachFigure {
  return {
    nominal: reached.nominal - exposed.nominal,
    certain: reached.certain - exposed.possible,
    possible: reached.possible - exposed.certain,
  };
}

/** A place in decimal degrees with hemispheres, to the nearest 10 metres or so: "5.7123° N, 20.6431° E". */
export function readBack(place: { readonly latitude: number; readonly longitude: number }): string {
  const degrees = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(4)}°\u00a0${value < 0 ? negative : positive}`;
  return `${degrees(place.latitude, 'N', 'S')}, ${degrees(place.longitude, 'E', 'W')}`;
}
