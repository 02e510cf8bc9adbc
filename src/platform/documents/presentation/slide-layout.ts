import type { SheetTable } from '../../../model/sheet.ts';
import { entryAt } from '../../../units/at.ts';

const POINTS_PER_INCH = 72;
/** Width of a letter as a share of its size: that of Arial bold in running text, the widest that slides are set in. */
const LETTER_WIDTH = 0.55;
const LEADING = 1.2;
/** Room after a paragraph as a share of the letter size. */
const PARAGRAPH_ROOM = 0.5;

/**
 * Lines that a text takes, judged by its number of letters: PowerPoint sets the text anew wherever it is opened, so a
 * measure to the point would promise too much.
 *
 * @param width inches
 * @param size points
 */
function estimatedLines(text: string, width: number, size: number): number {
  const lettersPerLine = Math.max(1, Math.floor((width * POINTS_PER_INCH) / (size * LETTER_WIDTH)));
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > lettersPerLine) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    if (used > lettersPerLine) {
      lines += Math.ceil(used / lettersPerLine) - 1;
      used %= lettersPerLine;
    }
  }
  return lines;
}

/** Height of paragraphs in inches at a letter size in points. */
export function estimatedHeight(paragraphs: readonly string[], width: number, size: number): number {
  const lines = paragraphs.reduce((sum, text) => sum + estimatedLines(text, width, size), 0);
  return ((lines * LEADING + paragraphs.length * PARAGRAPH_ROOM) * size) / POINTS_PER_INCH;
}

/** The first size at which the paragraphs fit into a box of inches; the last where none does. */
export function fittingSize(
  paragraphs: readonly string[],
  width: number,
  height: number,
  sizes: readonly number[],
): number {
  const fits = (size: number) => estimatedHeight(paragraphs, width, size) <= height;
  return sizes.find(fits) ?? sizes.at(-1) ?? 10;
}

/** A rectangle in inches. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where the picture and the words of a slide go. */
export interface SlidePlan {
  readonly picture: Rectangle;
  readonly words: Rectangle;
  /** The words stand in a column beside the picture, not in a band below it. */
  readonly isColumn: boolean;
}

const GAP = 0.3;
/** Least room for words that can be read across a room. */
const LEAST_COLUMN = 3.9;
const LEAST_BAND = 1.35;

/**
 * The plan that shows a picture of these proportions largest: words beside it, or below it where it is very wide.
 *
 * @param proportion width over height
 */
export function planSlide(body: Rectangle, proportion: number): SlidePlan {
  const beside = fittedInto(proportion, body.w - GAP - LEAST_COLUMN, body.h);
  const above = fittedInto(proportion, body.w, body.h - GAP - LEAST_BAND);
  const isColumn = beside.w >= above.w;
  const { w, h } = isColumn ? beside : above;
  const words = isColumn
    ? { x: body.x + w + GAP, y: body.y, w: body.w - w - GAP, h: body.h }
    : { x: body.x, y: body.y + h + GAP, w: body.w, h: body.h - h - GAP };
  const x = isColumn ? body.x : body.x + (body.w - w) / 2;
  return { picture: { x, y: body.y, w, h }, words, isColumn };
}

function fittedInto(proportion: number, width: number, height: number) {
  return width / height > proportion
    ? { w: height * proportion, h: height }
    : { w: width, h: width / proportion };
}

/** How large a table is set: letters in points, the rest in inches. */
export interface TableType {
  readonly size: number;
  readonly rowHeight: number;
  readonly lineHeight: number;
  readonly letterWidth: number;
}

/** Beside the map, and on a slide of its own. */
export const SMALL_TYPE: TableType = { size: 10, rowHeight: 0.27, lineHeight: 0.17, letterWidth: 0.085 };
export const FULL_TYPE: TableType = { size: 12, rowHeight: 0.29, lineHeight: 0.2, letterWidth: 0.1 };

/** Room at the left and at the right of a cell. */
export const CELL_ROOM = 0.1;
export const TABLE_TITLE_HEIGHT = 0.3;
/** Room between two tables on one slide. */
const BETWEEN = 0.3;

/** Least and most room for a column, in letters. */
const NARROWEST = 5;
const WIDEST = 40;

/** As wide as the longest words of each column need; narrower in proportion where there is less room. */
export function columnWidths(
  { columns, rows }: SheetTable,
  width: number,
  type: TableType,
): readonly number[] {
  const wanted = columns.map((name, index) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), name.length);
    return Math.min(WIDEST, Math.max(NARROWEST, longest)) * type.letterWidth + 2 * CELL_ROOM;
  });
  const all = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map(one => one * Math.min(1, width / all));
}

/** Estimated height of a row, as tall as its tallest cell. */
function rowHeight(cells: readonly string[], widths: readonly number[], type: TableType): number {
  const lines = cells.map((text, index) =>
    estimatedLines(text, Math.max(0.1, entryAt(widths, index) - 2 * CELL_ROOM), type.size),
  );
  return type.rowHeight + (Math.max(1, ...lines) - 1) * type.lineHeight;
}

/** Estimated height of a table with its title. */
export function tableHeight(table: SheetTable, width: number, type: TableType): number {
  const widths = columnWidths(table, width, type);
  const rows = [table.columns, ...table.rows].map(row => rowHeight(row, widths, type));
  return rows.reduce((sum, height) => sum + height, TABLE_TITLE_HEIGHT);
}

/** A table, or some of its rows, and how far below the top of the slide's body it stands. */
export interface PlacedTable {
  readonly table: SheetTable;
  readonly y: number;
}

/** Tables as they stand on slides, one under the other; one that is too long for a slide goes on on the next. */
export function tablePages(
  tables: readonly SheetTable[],
  width: number,
  height: number,
): readonly (readonly PlacedTable[])[] {
  const pages: PlacedTable[][] = [];
  let page: PlacedTable[] = [];
  let y = 0;
  for (const part of tables.flatMap(table => partsOf(table, width, height))) {
    const needed = tableHeight(part, width, FULL_TYPE);
    if (page.length > 0 && y + needed > height) {
      pages.push(page);
      page = [];
      y = 0;
    }
    page.push({ table: part, y });
    y += needed + BETWEEN;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function partsOf(table: SheetTable, width: number, height: number): readonly SheetTable[] {
  const widths = columnWidths(table, width, FULL_TYPE);
  const head = TABLE_TITLE_HEIGHT + rowHeight(table.columns, widths, FULL_TYPE);
  const parts: (readonly string[])[][] = [];
  let rows: (readonly string[])[] = [];
  let used = head;
  for (const row of table.rows) {
    const needed = rowHeight(row, widths, FULL_TYPE);
    if (rows.length > 0 && used + needed > height) {
      parts.push(rows);
      rows = [];
      used = head;
    }
    rows.push(row);
    used += needed;
  }
  parts.push(rows);
  const titleOf = (index: number) =>
    parts.length > 1 ? `${table.title} (${index + 1}/${parts.length})` : table.title;
  return parts.map((part, index) => ({ ...table, title: titleOf(index), rows: part }));
}
