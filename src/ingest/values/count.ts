import { parseNumber } from './number.ts';

const LARGEST_COUNT = 2_147_483_647;

/**
 * The whole number of people in a cell: NaN when it is none, and negative numbers as they are, for the caller to refuse
 * with their own reason. `3.0` is a whole number, as spreadsheets write them.
 */
export function parseCount(text: string, decimalComma = false): number {
  const count = parseNumber(text, decimalComma);
  return Number.isInteger(count) && count <= LARGEST_COUNT ? count : Number.NaN;
}
