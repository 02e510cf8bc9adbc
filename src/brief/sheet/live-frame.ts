import { AREA_OUTLINE, SEA } from './ink.ts';
import type { LiveFrame } from './input.ts';
import type { Box } from './page.ts';
import { element, type SvgNode } from './svg.ts';

/** The live map in a frame: whole, in the middle, and as large as it fits. */
export function drawLive(live: LiveFrame, frame: Box, stamp: readonly SvgNode[]): readonly SvgNode[] {
  const scale = millimetresPerPixel(live, frame);
  const width = live.widthPixels * scale;
  const height = live.heightPixels * scale;
  const x = frame.x + (frame.width - width) / 2;
  const y = frame.y + (frame.height - height) / 2;
  return [
    element('rect', { ...frame, fill: SEA }),
    element('image', { href: live.dataUrl, x, y, width, height }),
    ...stamp,
    element('rect', { ...frame, fill: 'none', stroke: AREA_OUTLINE, 'stroke-width': 0.3 }),
  ];
}

/** Size on the page of one CSS pixel of the live map. */
export function millimetresPerPixel({ widthPixels, heightPixels }: LiveFrame, frame: Box): number {
  return Math.min(frame.width / widthPixels, frame.height / heightPixels);
}
