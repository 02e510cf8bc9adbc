import { calendarFromDay, dayFromMonthIndex } from '../../units/day.ts';
import { type BriefLocale, integer } from '../figures.ts';
import { line } from './block.ts';
import { COVERED_FILL } from './chart-looks.ts';
import { INK, QUIET_INK } from './ink.ts';
import type { Box, Type } from './page.ts';
import { element, type SvgNode } from './svg.ts';
import type { Say } from './words.ts';

/** The years under months, where there is room for their numbers. */
export function drawYears(
  firstMonth: number,
  months: number,
  plot: Box,
  step: number,
  type: Type,
): readonly SvgNode[] {
  const nodes: SvgNode[] = [];
  const bottom = plot.y + plot.height;
  const size = type.small.size;
  let free = plot.x;
  for (let index = 0; index < months; index++) {
    const { year, month } = calendarFromDay(dayFromMonthIndex(firstMonth + index));
    if (month !== 1 && index !== 0) continue;
    const x = plot.x + index * step;
    const width = size * 2.4;
    if (month === 1)
      nodes.push(
        element('path', {
          d: `M${x.toFixed(2)} ${bottom.toFixed(2)}v${(size * 0.4).toFixed(2)}`,
          stroke: INK,
          'stroke-width': 0.2,
          fill: 'none',
        }),
      );
    const monthsLeft = 12 - (month - 1);
    const hasRoom = Math.min(monthsLeft, months - index) * step > width;
    if (!hasRoom || x < free) continue;
    nodes.push(line(String(year), x + size * 0.25, bottom + size * 1.25, type.small));
    free = x + width;
  }
  return nodes;
}

/** The number of bases in each month, as steps. */
export function drawBasesStrip(
  bases: readonly number[],
  strip: Box,
  step: number,
  type: Type,
  say: Say,
  locale: BriefLocale,
): readonly SvgNode[] {
  const most = Math.max(1, ...bases);
  const size = type.small.size;
  const heightOf = (count: number) => (count / most) * strip.height;
  let d = `M${strip.x.toFixed(2)} ${(strip.y + strip.height).toFixed(2)}`;
  let last = 0;
  for (const count of bases) {
    d += `v${(heightOf(last) - heightOf(count)).toFixed(2)}h${step.toFixed(3)}`;
    last = count;
  }
  d += `v${heightOf(last).toFixed(2)}z`;
  return [
    line(say('chart-bases'), strip.x, strip.y - size * 0.5, type.heading),
    element('path', { d, fill: '#d3dce6', stroke: COVERED_FILL, 'stroke-width': 0.2 }),
    line(
      integer(locale, most),
      strip.x - size * 0.5,
      strip.y + size * 0.33,
      { ...type.small, fill: QUIET_INK },
      'end',
    ),
    line(
      integer(locale, 0),
      strip.x - size * 0.5,
      strip.y + strip.height + size * 0.33,
      { ...type.small, fill: QUIET_INK },
      'end',
    ),
  ];
}
