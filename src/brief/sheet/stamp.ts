import { EXERCISE_STAMP } from '../../model/exercise.ts';
import { FONT_FAMILY } from './block.ts';
import { STAMP } from './ink.ts';
import { measureText } from './measure-text.ts';
import type { Box } from './page.ts';
import { element, type SvgNode } from './svg.ts';

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
