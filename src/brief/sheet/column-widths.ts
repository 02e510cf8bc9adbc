import { measureText, type Weight } from './measure-text.ts';

/** A table as it is measured: its header is bold. */
export interface TableTexts {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Letters of a table may get this much smaller before a word of a row is broken. */
const SMALLER = [1, 0.94, 0.88, 0.82, 0.76];

/**
 * Widths of the columns of a table, and the size of its letters: shares of the width where every word fits into its
 * column; wider, at the cost of the others, where one does not; in smaller letters where there is no other way. A word
 * of the header is never broken, one of a row only where the smallest letters leave it no room.
 *
 * @param inner width of all columns together, in the unit of `size`
 */
export function columnWidths(
  { columns, rows }: TableTexts,
  shares: readonly number[],
  inner: number,
  size: number,
): { readonly widths: readonly number[]; readonly size: number } {
  // Of letters of size 1; widths of words grow with the size.
  const header = shares.map((_, index) => longestWord(columns[index] ?? '', 700));
  const all = shares.map((_, index) =>
    Math.max(header[index] ?? 0, ...rows.map(row => longestWord(row[index] ?? '', 400))),
  );
  const fits = (factor: number) => sum(all) * size * factor <= inner;
  const factor = SMALLER.find(fits);
  if (factor !== undefined) {
    return { widths: sharedOut(shares, scaled(all, size * factor), inner), size: size * factor };
  }
  const least = Math.min(size * (SMALLER.at(-1) ?? 1), (inner / sum(header)) * (1 - 1e-9));
  return { widths: sharedOut(shares, scaled(header, least), inner), size: least };
}

/** Shares of a whole, none less than its least; what some need more is taken from the others in proportion. */
function sharedOut(shares: readonly number[], least: readonly number[], whole: number): readonly number[] {
  const firm = new Set<number>();
  for (;;) {
    const free = shares.filter((_, index) => !firm.has(index));
    const room = whole - sum([...firm].map(index => least[index] ?? 0));
    const widthOf = (index: number) =>
      firm.has(index) ? (least[index] ?? 0) : (room * (shares[index] ?? 0)) / sum(free);
    const narrow = shares.findIndex((_, index) => !firm.has(index) && widthOf(index) < (least[index] ?? 0));
    if (narrow === -1) return shares.map((_, index) => widthOf(index));
    firm.add(narrow);
  }
}

/** A hair more than the word, so that rounding does not break it. */
function longestWord(text: string, weight: Weight): number {
  return Math.max(0, ...text.split(' ').map(word => measureText(word, 1, weight))) * (1 + 1e-9);
}

const scaled = (values: readonly number[], by: number) => values.map(value => value * by);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
