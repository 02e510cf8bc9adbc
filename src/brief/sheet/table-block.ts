import type { SheetTable } from '../../model/sheet.ts';
import { entryAt } from '../../units/at.ts';
import { type Block, line, type TextStyle } from './block.ts';
import { RULE } from './ink.ts';
import { measureText, type Weight, wrapText } from './measure-text.ts';
import { element, type SvgNode } from './svg.ts';

/** How a column of a table is set. */
export interface TableColumn {
  /** Part of the width. */
  readonly share: number;
  readonly align: 'start' | 'end';
}

const PADDING = 0.5;

/** A table with thin rules between its rows; long texts are wrapped between words. */
export function tableBlock(
  table: SheetTable,
  looks: readonly TableColumn[],
  width: number,
  asked: TextStyle,
): Block {
  const gap = asked.size * 0.7;
  const { widths, size } = columnWidths(
    table,
    looks.map(look => look.share),
    width - gap * (looks.length - 1),
    asked.size,
  );
  const style: TextStyle = { ...asked, size };
  const bold: TextStyle = { ...style, weight: 700 };
  const rows = [table.columns, ...table.rows].map((texts, index) => {
    const own = index === 0 ? bold : style;
    const cells = looks.map((_, column) =>
      wrapText(entryAt(texts, column), own.size, own.weight, entryAt(widths, column)),
    );
    const lines = Math.max(1, ...cells.map(cell => cell.length));
    return { cells, own, height: lines * own.size * 1.16 + style.size * PADDING };
  });
  return {
    height: rows.reduce((sum, row) => sum + row.height, 0),
    draw: (x, y) => {
      const nodes: SvgNode[] = [];
      let top = y;
      for (const [index, { cells, own, height }] of rows.entries()) {
        let left = x;
        for (const [column, cell] of cells.entries()) {
          const columnWidth = entryAt(widths, column);
          const align = entryAt(looks, column).align;
          const at = align === 'end' ? left + columnWidth : left;
          nodes.push(
            ...cell.map((text, row) =>
              line(text, at, top + style.size * (PADDING / 2) + own.size * (0.9 + row * 1.16), own, align),
            ),
          );
          left += columnWidth + gap;
        }
        top += height;
        const weight = index === 0 ? 0.3 : 0.12;
        nodes.push(
          element('path', {
            d: `M${x.toFixed(2)} ${top.toFixed(2)}h${width.toFixed(2)}`,
            stroke: RULE,
            'stroke-width': weight,
            fill: 'none',
          }),
        );
      }
      return nodes;
    },
  };
}

/** A table as it is measured: its header is bold. */
interface TableTexts {
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
  const header = shares.map((_, index) => longestWord(entryAt(columns, index), 700));
  const all = shares.map((_, index) =>
    Math.max(entryAt(header, index), ...rows.map(row => longestWord(entryAt(row, index), 400))),
  );
  const fits = (factor: number) => sum(all) * size * factor <= inner;
  const factor = SMALLER.find(fits);
  if (factor !== undefined) {
    return { widths: sharedOut(shares, scaled(all, size * factor), inner), size: size * factor };
  }
  const least = Math.min(size * Math.min(...SMALLER), (inner / sum(header)) * (1 - 1e-9));
  return { widths: sharedOut(shares, scaled(header, least), inner), size: least };
}

/** Shares of a whole, none less than its least; what some need more is taken from the others in proportion. */
function sharedOut(shares: readonly number[], least: readonly number[], whole: number): readonly number[] {
  const firm = new Set<number>();
  for (;;) {
    const free = shares.filter((_, index) => !firm.has(index));
    const room = whole - sum([...firm].map(index => entryAt(least, index)));
    const widthOf = (index: number) =>
      firm.has(index) ? entryAt(least, index) : (room * entryAt(shares, index)) / sum(free);
    const narrow = shares.findIndex((_, index) => !firm.has(index) && widthOf(index) < entryAt(least, index));
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
