import type { Format } from '../format.ts';

/** A difference with its sign; a true minus, as wide as the plus. */
export function signed(value: number, format: Pick<Format, 'integer'>): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '\u2212'}${format.integer(Math.abs(value))}`;
}
