/**
 * Most cells between A1 and the last cell of a sheet, empty ones included: the workbook reader makes a value for each,
 * so that a single cell at XFD1048576, in a file of one kilobyte, would exhaust the memory.
 */
const MOST_CELLS = 20_000_000;

/** A reference such as "XFD1048576", or a row number. */
const REFERENCE = /<(?:\w+:)?(?:c|row)\s[^>]*?\br\s*=\s*["']([^"']*)["']/g;

/** Whether a sheet, given as XML, reaches further than can be read; also when a reference is none. */
export function isSheetTooFarFlung(xml: string): boolean {
  let rows = 0;
  let columns = 0;
  for (const [, reference] of xml.matchAll(REFERENCE)) {
    const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference);
    if (!parts) return true;
    columns = Math.max(columns, columnNumber(parts[1]));
    rows = Math.max(rows, Number(parts[2]));
  }
  return rows * columns > MOST_CELLS;
}

/** "A" is 1, "XFD" is 16,384; "" is 0. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
