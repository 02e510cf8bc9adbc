import type PptxGenJS from 'pptxgenjs';
import type { SheetTable } from '../../../model/sheet.ts';
import { plainText } from './plain-text.ts';
import { INK, RULE, SLIDE_FONT } from './slide-frame.ts';

/** Rows of a table that one slide takes, the head not counted. */
export const ROWS_PER_SLIDE = 16;
/** Height of a row in inches and size of its words in points. */
export const ROW_HEIGHT = 0.27;
const SIZE = 10;
/** Room at both sides of a cell, and width of a letter, in inches. */
const CELL_ROOM = 0.1;
const LETTER_WIDTH = 0.085;

/** Least and most room for a column, in letters. */
const NARROWEST = 5;
const WIDEST = 34;

const NUMBER = /^[^\p{L}]*\d[^\p{L}]*$/u;

/** Adds rows of a table under its head; numbers stand to the right, under each other. */
export function addTable(
  slide: PptxGenJS.Slide,
  { columns, rows }: Pick<SheetTable, 'columns' | 'rows'>,
  place: { readonly x: number; readonly y: number; readonly w: number },
): void {
  const isNumber = columns.map((_, index) => rows.every(row => NUMBER.test(row[index] ?? '') || !row[index]));
  const alignOf = (index: number) => (isNumber[index] ? ('right' as const) : ('left' as const));
  const below = (color: string, pt: number) => {
    const none = { type: 'none' as const };
    return [none, none, { type: 'solid' as const, color, pt }, none] as [
      PptxGenJS.BorderProps,
      PptxGenJS.BorderProps,
      PptxGenJS.BorderProps,
      PptxGenJS.BorderProps,
    ];
  };
  const head = columns.map((text, index) => ({
    text: plainText(text),
    options: { bold: true, align: alignOf(index), border: below(INK, 1) },
  }));
  const body = rows.map(row =>
    columns.map((_, index) => ({
      text: plainText(row[index] ?? ''),
      options: { align: alignOf(index), border: below(RULE, 0.5) },
    })),
  );
  slide.addTable([head, ...body], {
    ...place,
    colW: columnWidths(columns, rows, place.w),
    rowH: ROW_HEIGHT,
    margin: [0.02, CELL_ROOM, 0.02, CELL_ROOM],
    fontFace: SLIDE_FONT,
    fontSize: SIZE,
    color: INK,
    valign: 'middle',
  });
}

/** As wide as the longest words of each column need; narrower in proportion where the slide has less room. */
function columnWidths(columns: readonly string[], rows: SheetTable['rows'], width: number): number[] {
  const wanted = columns.map((name, index) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), name.length);
    return Math.min(WIDEST, Math.max(NARROWEST, longest)) * LETTER_WIDTH + 2 * CELL_ROOM;
  });
  const all = wanted.reduce((sum, one) => sum + one, 0);
  return wanted.map(one => one * Math.min(1, width / all));
}
