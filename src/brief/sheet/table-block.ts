import type { SheetTable } from '../../model/sheet.ts';
import { type Block, line, type TextStyle } from './block.ts';
import { columnWidths } from './column-widths.ts';
import { RULE } from './ink.ts';
import { wrapText } from './measure-text.ts';
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
      wrapText(texts[column] ?? '', own.size, own.weight, widths[column] ?? 0),
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
          const columnWidth = widths[column] ?? 0;
          const align = looks[column]?.align ?? 'start';
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
