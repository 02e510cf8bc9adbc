/** How many lines above the headers (a title, a date, an empty line) are looked through. */
export const MOST_LINES_ABOVE_HEADERS = 10;

/** As many as Excel has; a text with more is no table, and would drown the review in columns. */
export const MOST_COLUMNS = 16_384;

/** Longer names are cut: no one reads them, and each is kept with the project. */
const MOST_HEADER_CHARACTERS = 1000;

/**
 * Index of the row of headers: the first with at least two cells filled. Exports from an operations room often carry
 * a title above the table. `null` when the rows looked through have none; then the first is as good as any.
 */
export function headerRowIndex(rows: readonly (readonly string[])[]): number | null {
  const index = rows
    .slice(0, MOST_LINES_ABOVE_HEADERS)
    .findIndex(row => row.filter(cell => cell.trim() !== '').length >= 2);
  return index === -1 ? null : index;
}

/** What R itself calls the column that `write.table` leaves without a header. */
const ROW_NAMES = 'row.names';

/**
 * The headers, with one more in front where every row has one cell more than there are headers: R writes the names of
 * the rows so. A last column that is empty is a trailing delimiter instead.
 */
export function withRowNames(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const hasOneMore = rows.length > 0 && rows.every(row => row.length === headers.length + 1);
  const isTrailing = rows.every(row => row.at(-1)?.trim() === '');
  return hasOneMore && !isTrailing && headers[headers.length - 1].trim() !== ''
    ? [ROW_NAMES, ...headers]
    : headers;
}

/**
 * Headers as the rest of the program uses them, unique and never empty: "" becomes "column 3", a second "name"
 * becomes "name (2)". Columns are chosen by header, so two columns must never answer to one name. `numbers`: those of
 * the columns, where some are left out.
 */
export function usableHeaders(cells: readonly string[], numbers?: readonly number[]): string[] {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return cells.map((cell, index) => {
    const text = cell.trim().slice(0, MOST_HEADER_CHARACTERS).replace(/\s+/g, ' ');
    const wanted = text || `column ${numbers?.[index] ?? index + 1}`;
    let header = wanted;
    for (let copy = copies.get(wanted) ?? 2; taken.has(header); copy++) {
      header = `${wanted} (${copy})`;
      copies.set(wanted, copy + 1);
    }
    taken.add(header);
    return header;
  });
}
