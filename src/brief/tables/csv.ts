/**
 * Where a spreadsheet would begin to read text as a formula (OWASP, "CSV Injection"; with the full-width forms): at its
 * start, and after whatever a spreadsheet may split at. That is not only the comma: in countries with a decimal comma it
 * splits at semicolons, and then takes quotation marks in the middle of a line for letters. A line end is not a lone CR.
 */
const FORMULA_START = /(?<=^|[,;\t\r\n])(?="*(?:[=+\-@\t\uFF1D\uFF0B\uFF0D\uFF20]|\r(?!\n)))|^(?=\r?\n)/g;

/** A separator at the very end would put the closing quotation mark at the start of the next cell. */
const SEPARATOR_AT_END = /[;\t]$/;

/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180, with byte order mark). Wherever a spreadsheet could run a part of a text as a formula, an
 * apostrophe stands in front of that part, which shows it as text; numbers are written as they are.
 */
export function csvOf(
  headers: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
): string {
  const lines = [headers.map(field).join(',')];
  for (const row of rows) lines.push(row.map(field).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = value.replace(FORMULA_START, "'").replace(SEPARATOR_AT_END, '$& ');
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
