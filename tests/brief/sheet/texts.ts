import { measureText } from '../../../src/brief/sheet/measure-text.ts';
import type { SvgNode } from '../../../src/brief/sheet/svg.ts';

/** A line of text with the box that its letters fill, millimetres. */
export interface TextBox {
  readonly text: string;
  readonly fill: string;
  readonly ground: string | undefined;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All lines of a drawing that are read: neither halos nor the stamp across the map. */
export function textBoxes(nodes: readonly SvgNode[]): readonly TextBox[] {
  return nodes.flatMap(node => [...(isRead(node) ? [boxOf(node)] : []), ...textBoxes(node.children)]);
}

function isRead({ name, attributes }: SvgNode): boolean {
  return name === 'text' && attributes.class !== 'halo' && attributes.class !== 'stamp';
}

function boxOf({ attributes, text = '', ground }: SvgNode): TextBox {
  const size = Number(attributes['font-size']);
  const weight = attributes['font-weight'] === '700' ? 700 : 400;
  const width = measureText(text, size, weight, Number(attributes['letter-spacing'] ?? 0));
  const x = Number(attributes.x);
  const anchor = attributes['text-anchor'];
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  const y = Number(attributes.y);
  return {
    text,
    fill: String(attributes.fill),
    ground,
    left,
    right: left + width,
    top: y - size * 0.72,
    bottom: y + size * 0.2,
  };
}

/** Pairs of lines whose letters touch. */
export function touching(boxes: readonly TextBox[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        other =>
          one.left < other.right - 0.01 &&
          other.left < one.right - 0.01 &&
          one.top < other.bottom - 0.01 &&
          other.top < one.bottom - 0.01,
      )
      .map(other => `"${one.text}" and "${other.text}"`),
  );
}
