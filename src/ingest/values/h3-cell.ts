/** Base cells that are pentagons: they lack the first of the six directions (H3 documentation, "Base cells"). */
const PENTAGONS = new Set([4, 14, 24, 38, 49, 58, 63, 72, 83, 97, 107, 117]);
const BASE_CELLS = 122;
const FINEST = 15;
const DIGIT_BITS = 3n;
/** What fills the digits of resolutions finer than the cell's own. */
const UNUSED = 7;
/** The direction that a pentagon does not have. */
const MISSING_DIRECTION = 1;

/**
 * Whether a text is the index of an H3 cell, in hexadecimal as it is usually written. Read from the bits of the index
 * (H3 documentation, "H3 Index: cell mode"), so that files can be read without the H3 library.
 */
export function isH3Cell(text: string): boolean {
  if (!/^8[0-9a-f]{14}$/i.test(text)) return false;
  const index = BigInt(`0x${text}`);
  const bits = (shift: bigint, width: bigint) => Number((index >> shift) & ((1n << width) - 1n));
  const resolution = bits(52n, 4n);
  const baseCell = bits(45n, 7n);
  if (bits(56n, 3n) !== 0 || baseCell >= BASE_CELLS) return false;
  let isAtCentre = true;
  for (let level = 1; level <= FINEST; level++) {
    const digit = bits(BigInt(FINEST - level) * DIGIT_BITS, DIGIT_BITS);
    if ((digit === UNUSED) !== level > resolution) return false;
    if (level > resolution || digit === 0) continue;
    if (isAtCentre && digit === MISSING_DIRECTION && PENTAGONS.has(baseCell)) return false;
    isAtCentre = false;
  }
  return true;
}
