import { type Block, line, type TextStyle, widthOf } from './block.ts';
import type { CellLook } from './cell-looks.ts';
import { hatching } from './cell-shapes.ts';
import { QUIET_INK } from './ink.ts';
import { wrapText } from './measure-text.ts';
import type { Point } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

/** Width of the column of symbols in a legend, as a multiple of the letter size. */
const KEY = 2.3;

/** A symbol with its words, and a quiet note at the right end. */
export function legendRow(
  symbol: (middle: Point) => readonly SvgNode[],
  words: string,
  note: string,
  width: number,
  style: TextStyle,
): Block {
  const key = style.size * KEY;
  const quiet = { ...style, fill: QUIET_INK };
  const noteWidth = note === '' ? 0 : widthOf(note, quiet) + style.size * 0.6;
  const lines = wrapText(words, style.size, style.weight, width - key - noteWidth);
  const step = style.size * 1.18;
  const height = Math.max(style.size * 1.42, lines.length * step + style.size * 0.24);
  return {
    height,
    draw: (x, y) => {
      const first = y + style.size * 1.03;
      return [
        ...symbol([x + key * 0.42, y + style.size * 0.71]),
        ...lines.map((text, index) => line(text, x + key, first + index * step, style)),
        ...(note === '' ? [] : [line(note, x + width, first, quiet, 'end')]),
      ];
    },
  };
}

/** A swatch of a class of cells with its middle at a point. */
export function swatch(look: CellLook, size: number, [x, y]: Point): readonly SvgNode[] {
  const halfWidth = size * 0.85;
  const halfHeight = size * 0.5;
  const corners: Point[] = [
    [x - halfWidth, y - halfHeight],
    [x + halfWidth, y - halfHeight],
    [x + halfWidth, y + halfHeight],
    [x - halfWidth, y + halfHeight],
  ];
  const box = { x: x - halfWidth, y: y - halfHeight, width: halfWidth * 2, height: halfHeight * 2 };
  const fill = element('rect', { ...box, fill: look.fill, stroke: '#8b8f94', 'stroke-width': 0.1 });
  if (!look.hatch) return [fill];
  const d = hatching(corners, look.hatch.spacing, look.hatch.slope);
  return [
    fill,
    ...(d === ''
      ? []
      : [element('path', { d, stroke: look.hatch.stroke, 'stroke-width': 0.14, fill: 'none' })]),
  ];
}
