import { ASCENT, measureText, type Weight, wrapText } from './measure-text.ts';
import { element, type SvgNode } from './svg.ts';

/** Something of known height that is drawn from its top left corner; lengths in millimetres. */
export interface Block {
  readonly height: number;
  readonly draw: (x: number, y: number) => readonly SvgNode[];
}

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly fill: string;
  /** Colour that the words stand on. */
  readonly ground: string;
}

export type Anchor = 'start' | 'middle' | 'end';

export const FONT_FAMILY = "'Source Sans 3', 'Source Sans Pro', 'Noto Sans', sans-serif";

/** Distance from line to line as a share of the letter size. */
const LEADING = 1.22;

/** One line of text whose letters stand on `y`. */
export function line(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  anchor: Anchor = 'start',
): SvgNode {
  return {
    name: 'text',
    attributes: {
      x,
      y,
      'font-family': FONT_FAMILY,
      'font-size': style.size,
      'font-weight': String(style.weight),
      fill: style.fill,
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    },
    children: [],
    text,
    ground: style.ground,
  };
}

/** A paragraph, wrapped to a width. */
export function paragraph(text: string, width: number, style: TextStyle): Block {
  const lines = wrapText(text, style.size, style.weight, width);
  const step = style.size * LEADING;
  return {
    height: lines.length * step,
    draw: (x, y) =>
      lines.map((words, index) => line(words, x, y + index * step + style.size * ASCENT, style)),
  };
}

/** Blocks one under the other. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const shown = blocks.filter(block => block.height > 0);
  const height = shown.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, shown.length - 1);
  return {
    height,
    draw: (x, y) => {
      let top = y;
      return shown.flatMap(block => {
        const nodes = block.draw(x, top);
        top += block.height + gap;
        return nodes;
      });
    },
  };
}

/** Blocks side by side in columns of one width each, `gap` apart. */
export function columns(blocks: readonly Block[], width: number, gap: number): Block {
  return {
    height: blocks.reduce((tallest, block) => Math.max(tallest, block.height), 0),
    draw: (x, y) => blocks.flatMap((block, index) => block.draw(x + index * (width + gap), y)),
  };
}

/** Nothing, of a height. */
export const NOTHING: Block = { height: 0, draw: () => [] };

/** A thin line across a width, with room around it. */
export function rule(width: number, colour: string, room: number): Block {
  return {
    height: room * 2,
    draw: (x, y) => [
      element('path', {
        d: `M${x.toFixed(2)} ${(y + room).toFixed(2)}h${width.toFixed(2)}`,
        stroke: colour,
        'stroke-width': 0.2,
        fill: 'none',
      }),
    ],
  };
}

/** The blocks that fit into a height, in their order; those that come first in `importance` are kept first. */
export function fitting(
  blocks: readonly { readonly block: Block; readonly importance: number }[],
  gap: number,
  height: number,
): Block {
  const kept = new Set<Block>();
  let used = -gap;
  for (const { block } of [...blocks].sort((one, other) => one.importance - other.importance)) {
    if (block.height === 0 || used + gap + block.height > height + 1e-9) continue;
    used += gap + block.height;
    kept.add(block);
  }
  return stack(
    blocks.map(({ block }) => block).filter(block => kept.has(block)),
    gap,
  );
}

/** All of the blocks where they fit into a height or may still be made smaller, and otherwise those that fit. */
export function allOrFitting(
  blocks: readonly { readonly block: Block; readonly importance: number }[],
  gap: number,
  height: number,
  mayShrink: boolean,
): Block {
  const all = stack(
    blocks.map(({ block }) => block),
    gap,
  );
  return all.height <= height || mayShrink ? all : fitting(blocks, gap, height);
}

/** Width of a line in a style. */
export function widthOf(text: string, style: TextStyle): number {
  return measureText(text, style.size, style.weight);
}
