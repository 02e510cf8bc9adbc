import { EXERCISE_STAMP } from '../../model/exercise.ts';
import { type Block, columns, FONT_FAMILY, line, paragraph, rule, stack, type TextStyle } from './block.ts';
import { INK, PAPER, RULE, STAMP } from './ink.ts';
import { fitted, measureText } from './measure-text.ts';
import type { Box, Page, Type } from './page.ts';
import { element, type SvgNode } from './svg.ts';
import type { Say } from './words.ts';

/** What stands around the body of every sheet. */
export interface Furniture {
  readonly title: string;
  readonly subtitle: string;
  readonly marking: string;
  readonly exercise: boolean;
  readonly sources: readonly string[];
  readonly method: readonly string[];
  readonly made: string;
  readonly disclaimer: string;
}

/** The marking and, for invented data, the stamp: at the very top and the very bottom. */
function bandBlock({ marking, exercise }: Furniture, width: number, page: Page, say: Say): Block {
  const size = page.text * 0.95;
  const markingStyle: TextStyle = { size, weight: 700, fill: INK, ground: PAPER };
  const stampStyle: TextStyle = { size: size * 0.92, weight: 700, fill: PAPER, ground: STAMP };
  const rowHeight = size * 1.35;
  const rows = (marking === '' ? 0 : 1) + (exercise ? 1 : 0);
  return {
    height: rows * rowHeight,
    draw: (x, y) => {
      const nodes: SvgNode[] = [];
      const middle = x + width / 2;
      let top = y;
      if (marking !== '') {
        nodes.push(line(marking, middle, top + size, markingStyle, 'middle'));
        top += rowHeight;
      }
      if (exercise) {
        const words = say('exercise', { stamp: EXERCISE_STAMP });
        nodes.push(
          element('rect', { x, y: top + size * 0.08, width, height: rowHeight - size * 0.16, fill: STAMP }),
          line(words, middle, top + size * 0.98, stampStyle, 'middle'),
        );
      }
      return nodes;
    },
  };
}

/** Marking, title and subtitle. */
export function headerBlock(furniture: Furniture, width: number, page: Page, type: Type, say: Say): Block {
  const size = type.title.size;
  const words = paragraph(furniture.title, width, type.title);
  // A title of more than two lines is set smaller rather than cut: nothing the briefer wrote is lost.
  const title =
    words.height > size * 2.6
      ? paragraph(furniture.title, width, { ...type.title, size: size * 0.68 })
      : words;
  const band = bandBlock(furniture, width, page, say);
  const subtitle = paragraph(furniture.subtitle, width, type.subtitle);
  return stack([band, stack([title, subtitle], size * 0.06)], page.text * 0.45);
}

/** Sources, method, date made, disclaimer, and the marking again. */
export function footerBlock(furniture: Furniture, width: number, page: Page, type: Type, say: Say): Block {
  const gap = page.text * 1.6;
  const half = (width - gap) / 2;
  const strong: TextStyle = { ...type.fine, weight: 700, fill: INK };
  const left = stack(
    [
      paragraph(say('sources'), half, strong),
      ...furniture.sources.map(each => paragraph(each, half, type.fine)),
    ],
    0.25,
  );
  const right = stack(
    [
      paragraph(say('method'), half, strong),
      paragraph(furniture.method.join(' '), half, type.fine),
      paragraph(furniture.made, half, type.fine),
      paragraph(furniture.disclaimer, half, { ...type.fine, fill: INK }),
    ],
    0.25,
  );
  const band = bandBlock(furniture, width, page, say);
  return stack(
    [rule(width, RULE, page.text * 0.25), columns([left, right], half, gap), band],
    page.text * 0.35,
  );
}

/** A heading over a part of the body. */
export function captioned(text: string, width: number, style: TextStyle): Block {
  const words = fitted(text, style.size, style.weight, width);
  return { height: style.size * 1.35, draw: (x, y) => [line(words, x, y + style.size * 0.95, style)] };
}

/** Part of the diagonal that the words take. */
const SHARE = 0.72;

/** The exercise stamp across a box, light enough to read through and too large to overlook. */
export function drawStamp({ x, y, width, height }: Box): SvgNode {
  const middleX = x + width / 2;
  const middleY = y + height / 2;
  const angle = (-Math.atan2(height, width) * 180) / Math.PI;
  const size = Math.min(
    height * 0.14,
    (SHARE * Math.hypot(width, height)) / measureText(EXERCISE_STAMP, 1, 700),
  );
  const degrees = Math.round(angle * 100) / 100;
  const at = `${Math.round(middleX * 100) / 100} ${Math.round(middleY * 100) / 100}`;
  return {
    ...element('text', {
      class: 'stamp',
      x: middleX,
      y: middleY + size * 0.33,
      transform: `rotate(${degrees} ${at})`,
      'text-anchor': 'middle',
      'font-family': FONT_FAMILY,
      'font-size': size,
      'font-weight': '700',
      fill: STAMP,
      'fill-opacity': '0.22',
    }),
    text: EXERCISE_STAMP,
  };
}
