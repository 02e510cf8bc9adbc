import {
  EXACT_PLACE_RADIUS_KM,
  NEAR_PLACE_RADIUS_KM,
  SECOND_ORDER_DIVISION_RADIUS_KM,
} from '../../units/precision.ts';
import { isBlank, isTooLong, parseNumber } from '../values/cell.ts';
import { compactName, headerWords } from './column-names.ts';

const NOT_LOCATED = Number.NaN;
/** By UCDP's `where_prec`, from 1; 4 to 7 (first-order division, vague, country, sea or air) are not located. */
export const UCDP_RADIUS_KM: readonly number[] = [
  EXACT_PLACE_RADIUS_KM,
  NEAR_PLACE_RADIUS_KM,
  SECOND_ORDER_DIVISION_RADIUS_KM,
  NOT_LOCATED,
  NOT_LOCATED,
  NOT_LOCATED,
  NOT_LOCATED,
];
/** By ACLED's `geo_precision`, from 1; 3 is a larger region. */
export const ACLED_RADIUS_KM: readonly number[] = [EXACT_PLACE_RADIUS_KM, NEAR_PLACE_RADIUS_KM, NOT_LOCATED];

/** How a precision column says how exact a place is. */
export type PrecisionScale = (text: string) => number | null;

/** Whether a header names a precision that this tool knows how to read. */
export function isPrecisionHeader(header: string): boolean {
  const words = headerWords(header);
  return (
    ['whereprec', 'geoprecision'].includes(compactName(header)) ||
    (/\b(?:radius|rayon|accuracy|uncertainty|incertitude|precision)\b/.test(words) &&
      /\b(?:k?m|met(?:er|re)s?)\b/.test(words))
  );
}

/**
 * Reads a precision column to a radius in kilometres: NaN for a place not located, `null` for what cannot be read. The
 * codes of UCDP and ACLED mean what METHODS, section 4, says; any other column is a radius, in metres if its header says
 * so, else in kilometres. A blank is taken for an exact place, as in a table without such a column.
 */
export function precisionScale(header: string): PrecisionScale {
  const codes = { whereprec: UCDP_RADIUS_KM, geoprecision: ACLED_RADIUS_KM }[compactName(header)];
  if (codes) return text => codes[parseNumber(text) - 1] ?? null;
  const kilometresEach = /\b(?:m|met(?:er|re)s?)\b/.test(headerWords(header)) ? 0.001 : 1;
  return text => {
    if (isBlank(text)) return EXACT_PLACE_RADIUS_KM;
    if (isTooLong(text)) return null;
    const radius = parseNumber(text.trim().replace(/\s*k?m$/i, '')) * kilometresEach;
    return radius >= 0 && Number.isFinite(radius) ? radius : null;
  };
}
