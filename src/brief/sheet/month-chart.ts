import type { Findings } from '../../model/findings.ts';
import { type UnknownSpan, unknownSpans } from '../../model/unknown-spans.ts';
import { type BriefLocale, chosenKm, integer } from '../figures.ts';
import { line } from './block.ts';
import { hatching } from './cell-shapes.ts';
import { COVERED_FILL, UNCOVERED_LOOK, UNKNOWN_FILL } from './chart-looks.ts';
import { INK, QUIET_INK, RULE } from './ink.ts';
import { legendRow, swatch } from './legend-row.ts';
import { drawBasesStrip, drawYears } from './month-axis.ts';
import type { Box, Type } from './page.ts';
import type { Point } from './projection.ts';
import { element, type SvgNode } from './svg.ts';
import { ticksUpTo } from './ticks.ts';
import type { Say } from './words.ts';

/** Share of the size of type that a letter takes at most, on average. */
const WIDEST_LETTER = 0.56;

/** Incidents by month, within the distance and beyond it, over the number of bases. */
export function drawMonths(
  findings: Findings,
  box: Box,
  type: Type,
  say: Say,
  locale: BriefLocale,
): readonly SvgNode[] {
  const style = type.small;
  const { incidents, firstMonth, bases, coverage, data } = findings.byMonth;
  const covered = coverage.find(column => column.km === findings.settings.distanceKm)?.nominal ?? [];
  const distance = chosenKm(locale, findings.settings.distanceKm);
  const keys = style.size * 1.6;
  const axis = style.size * 3.2;
  const yearRow = style.size * 1.5;
  const basesHeight = style.size * 4;
  const plot: Box = {
    x: box.x + axis,
    y: box.y + keys + style.size * 0.6,
    width: box.width - axis,
    height: box.height - keys - yearRow - basesHeight - style.size * 3.2,
  };
  const ticks = ticksUpTo(Math.max(1, ...incidents), 5);
  const most = ticks.at(-1) ?? 1;
  const step = plot.width / Math.max(1, incidents.length);
  const scale = plot.height / most;
  const strip: Box = { ...plot, y: plot.y + plot.height + yearRow + style.size * 1.9, height: basesHeight };
  return [
    ...legendRow(
      at => swatch({ fill: COVERED_FILL, hatch: null }, style.size, at),
      say('chart-covered', { distance }),
      '',
      box.width / 2,
      style,
    ).draw(plot.x, box.y),
    ...legendRow(
      at => swatch(UNCOVERED_LOOK, style.size, at),
      say('chart-uncovered', { distance }),
      '',
      box.width / 2,
      style,
    ).draw(plot.x + plot.width / 2, box.y),
    ...grid(ticks, plot, most, style.size, locale, type),
    ...unknownSpans(data).flatMap(span => unknownMonths(span, plot, step, type, say)),
    ...bars(incidents, covered, plot, step, scale),
    ...drawYears(firstMonth, incidents.length, plot, step, type),
    ...drawBasesStrip(bases, strip, step, type, say, locale),
    element('path', {
      d: `M${plot.x.toFixed(2)} ${(plot.y + plot.height).toFixed(2)}h${plot.width.toFixed(2)}`,
      stroke: INK,
      'stroke-width': 0.25,
      fill: 'none',
    }),
  ];
}

/** Months that no source speaks of: empty ground there would read as months without violence. */
function unknownMonths(
  { start, end, data }: UnknownSpan,
  plot: Box,
  step: number,
  type: Type,
  say: Say,
): readonly SvgNode[] {
  const x = plot.x + start * step;
  const width = (end - start) * step;
  const words = say(data);
  const { size } = type.small;
  const middle = plot.y + plot.height / 2;
  return [
    element('path', {
      d: `M${x.toFixed(2)} ${plot.y.toFixed(2)}h${width.toFixed(2)}v${plot.height.toFixed(2)}h${(-width).toFixed(2)}z`,
      fill: UNKNOWN_FILL,
    }),
    ...(width > words.length * size * WIDEST_LETTER
      ? [line(words, x + width / 2, middle, { ...type.small, fill: QUIET_INK }, 'middle')]
      : []),
  ];
}

function grid(
  ticks: readonly number[],
  plot: Box,
  most: number,
  size: number,
  locale: BriefLocale,
  type: Type,
): readonly SvgNode[] {
  return ticks.flatMap(tick => {
    const y = plot.y + plot.height * (1 - tick / most);
    return [
      element('path', {
        d: `M${plot.x.toFixed(2)} ${y.toFixed(2)}h${plot.width.toFixed(2)}`,
        stroke: RULE,
        'stroke-width': 0.12,
        fill: 'none',
      }),
      line(
        integer(locale, tick),
        plot.x - size * 0.5,
        y + size * 0.33,
        { ...type.small, fill: QUIET_INK },
        'end',
      ),
    ];
  });
}

function bars(
  incidents: readonly number[],
  covered: readonly number[],
  plot: Box,
  step: number,
  scale: number,
): readonly SvgNode[] {
  const width = step * 0.82;
  const bottom = plot.y + plot.height;
  let near = '';
  let far = '';
  let hatch = '';
  incidents.forEach((count, index) => {
    if (count === 0) return;
    const x = plot.x + index * step + (step - width) / 2;
    const within = (covered[index] ?? 0) * scale;
    const top = bottom - count * scale;
    if (within > 0)
      near += `M${x.toFixed(2)} ${bottom.toFixed(2)}h${width.toFixed(2)}v${(-within).toFixed(2)}h${(-width).toFixed(2)}z`;
    const rest = count * scale - within;
    if (rest <= 0) return;
    far += `M${x.toFixed(2)} ${top.toFixed(2)}h${width.toFixed(2)}v${rest.toFixed(2)}h${(-width).toFixed(2)}z`;
    const corners: Point[] = [
      [x, top],
      [x + width, top],
      [x + width, top + rest],
      [x, top + rest],
    ];
    if (UNCOVERED_LOOK.hatch)
      hatch += hatching(corners, UNCOVERED_LOOK.hatch.spacing, UNCOVERED_LOOK.hatch.slope);
  });
  return [
    ...(far === '' ? [] : [element('path', { d: far, fill: UNCOVERED_LOOK.fill })]),
    ...(hatch === ''
      ? []
      : [
          element('path', {
            d: hatch,
            stroke: UNCOVERED_LOOK.hatch?.stroke ?? INK,
            'stroke-width': 0.14,
            fill: 'none',
          }),
        ]),
    ...(near === '' ? [] : [element('path', { d: near, fill: COVERED_FILL })]),
  ];
}
