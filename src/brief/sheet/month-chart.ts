import { chosenCoverage } from '../../model/coverage-at.ts';
import { type Findings, type UnknownSpan, unknownSpans } from '../../model/findings.ts';
import { entryAt } from '../../units/at.ts';
import { calendarFromDay, dayFromMonthIndex } from '../../units/day.ts';
import type { Locale } from '../../units/locale.ts';
import { chosenKm, integer } from '../figures.ts';
import { line } from './block.ts';
import { type CellLook, COVERED_FILL, hatching, UNCOVERED_LOOK, UNKNOWN_FILL } from './cell-looks.ts';
import { INK, QUIET_INK, RULE } from './ink.ts';
import { legendRow, swatch } from './legend.ts';
import type { Box, Type } from './page.ts';
import type { Point } from './projection.ts';
import { element, type SvgNode } from './svg.ts';
import type { Say } from './words.ts';

/** Incidents by month, within the distance and beyond it, over the number of bases. */
export function drawMonths(
  findings: Findings,
  box: Box,
  type: Type,
  say: Say,
  locale: Locale,
): readonly SvgNode[] {
  const style = type.small;
  const { incidents, firstMonth, bases, data } = findings.byMonth;
  const covered = chosenCoverage(findings, findings.byMonth).nominal;
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
  const unknown = unknownSpans(data);
  const unknownWords = [...new Set(unknown.map(span => say(span.data)))].join(', ');
  const looks: readonly (readonly [CellLook, string])[] = [
    [{ fill: COVERED_FILL, hatch: null }, say('chart-covered', { distance })],
    [UNCOVERED_LOOK, say('chart-uncovered', { distance })],
    ...(unknown.length > 0 ? [[{ fill: UNKNOWN_FILL, hatch: null }, unknownWords] as const] : []),
  ];
  return [
    ...looks.flatMap(([look, words], index) =>
      legendRow(at => swatch(look, style.size, at), words, '', box.width / looks.length, style).draw(
        plot.x + (plot.width * index) / looks.length,
        box.y,
      ),
    ),
    ...grid(ticks, plot, most, style.size, locale, type),
    ...unknown.map(span => unknownMonths(span, plot, step)),
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
function unknownMonths({ start, end }: UnknownSpan, plot: Box, step: number): SvgNode {
  const x = (plot.x + start * step).toFixed(2);
  const width = (end - start) * step;
  return element('path', {
    d: `M${x} ${plot.y.toFixed(2)}h${width.toFixed(2)}v${plot.height.toFixed(2)}h${(-width).toFixed(2)}z`,
    fill: UNKNOWN_FILL,
  });
}

function grid(
  ticks: readonly number[],
  plot: Box,
  most: number,
  size: number,
  locale: Locale,
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
    const within = entryAt(covered, index) * scale;
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

/** The years under months, where there is room for their numbers. */
function drawYears(
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
function drawBasesStrip(
  bases: readonly number[],
  strip: Box,
  step: number,
  type: Type,
  say: Say,
  locale: Locale,
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

/** Whole numbers from 0 in round steps (1, 2 or 5 times a power of ten) up to at least `most`, at most `count` steps. */
function ticksUpTo(most: number, count: number): readonly number[] {
  let step = 1;
  for (let decade = 1; Math.ceil(most / step) > count; decade *= 10) {
    for (const rung of [1, 2, 5]) {
      step = rung * decade;
      if (Math.ceil(most / step) <= count) break;
    }
  }
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}
