import { element, type SvgNode } from './svg.ts';

/**
 * Shapes of one path: few enough that whatever draws the sheet (a page of PDF is written path by path) can turn to
 * something else between two of them.
 */
const MOST_SHAPES = 400;

/** Shapes that look the same, as path data each, in as few elements as are drawn at one go; none for no shapes. */
export function paths(
  shapes: readonly string[],
  attributes: Readonly<Record<string, string | number>>,
): readonly SvgNode[] {
  const nodes: SvgNode[] = [];
  for (let start = 0; start < shapes.length; start += MOST_SHAPES) {
    const d = shapes.slice(start, start + MOST_SHAPES).join('');
    if (d !== '') nodes.push(element('path', { d, ...attributes }));
  }
  return nodes;
}
