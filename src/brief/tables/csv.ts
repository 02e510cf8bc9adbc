/**
 * First characters that make a spreadsheet read text as a formula, with their full-width forms
 * (OWASP, "CSV Injection").
 */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180, with byte order mark). Text that a spreadsheet would run as a formula gets an apostrophe in
 * front, which shows it as text; numbers are written as they are.
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
  const harmless = FORMULA_START.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
