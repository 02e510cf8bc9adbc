import type PptxGenJS from 'pptxgenjs';
import type { SheetTable } from '../../../model/sheet.ts';
import { plainText } from './plain-text.ts';
import { INK, RULE, SLIDE_FONT } from './slide-frame.ts';
import { CELL_ROOM, columnWidths, TABLE_TITLE_HEIGHT, type TableType } from './table-layout.ts';

/** A figure, or a dash where there is none. */
const NUMBER = /^[^\p{L}]*\d[^\p{L}]*$|^[–—-]?$/u;

/** Adds a table under its title; figures stand to the right, under each other. */
export function addTable(
  slide: PptxGenJS.Slide,
  table: SheetTable,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
  type: TableType,
): void {
  const { title, columns, rows } = table;
  slide.addText(plainText(title), {
    x,
    y,
    w,
    h: TABLE_TITLE_HEIGHT,
    margin: 0,
    valign: 'middle',
    bold: true,
    fontFace: SLIDE_FONT,
    fontSize: type.size + 1,
    color: INK,
  });
  const isFigure = columns.map((_, index) => rows.every(row => NUMBER.test(row[index] ?? '')));
  const cell = (text: string, index: number, bold: boolean): PptxGenJS.TableCell => ({
    text: plainText(text),
    options: {
      bold,
      align: isFigure[index] ? 'right' : 'left',
      border: bold ? lineBelow(INK, 1) : lineBelow(RULE, 0.5),
    },
  });
  const head = columns.map((text, index) => cell(text, index, true));
  const body = rows.map(row => columns.map((_, index) => cell(row[index] ?? '', index, false)));
  slide.addTable([head, ...body], {
    x,
    y: y + TABLE_TITLE_HEIGHT,
    w,
    colW: [...columnWidths(table, w, type)],
    rowH: type.rowHeight,
    margin: [0.02, CELL_ROOM, 0.02, CELL_ROOM],
    fontFace: SLIDE_FONT,
    fontSize: type.size,
    color: INK,
    valign: 'middle',
  });
}

type Borders = [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps];

function lineBelow(color: string, points: number): Borders {
  const none = { type: 'none' as const };
  return [none, none, { type: 'solid', color, pt: points }, none];
}
