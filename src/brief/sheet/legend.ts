import { classify } from '../../cartography/classes.ts';
import { type Legend, type LegendGrid, legendFor } from '../../cartography/legend.ts';
import type { MapMeasure } from '../../model/map-measure.ts';
import { LANGUAGE_TAGS, type Locale } from '../../units/locale.ts';
import { bandOf, chosenKm, integer } from '../figures.ts';
import { isOfPlan, type Released } from '../release/released.ts';
import { type Block, line, paragraph, stack, type TextStyle, widthOf } from './block.ts';
import { type CellLook, cellLooks, FEW_LOOK, hatching, NO_VALUE_FILL, WITHHELD_LOOK } from './cell-looks.ts';
import { QUIET_INK } from './ink.ts';
import type { MapRequest } from './map-request.ts';
import { wrapText } from './measure-text.ts';
import type { Type } from './page.ts';
import type { Point } from './projection.ts';
import { element, type SvgNode } from './svg.ts';
import type { Say } from './words.ts';

/** What the colours of the cells say, with units, class breaks and the number of cells, on each of two maps that share it. */
export function classLegend(map: MapRequest, width: number): Block {
  const { released, beside, measure, type, say, locale, input } = map;
  const { findings } = released;
  const legend = legendFor(findings, measure, 'light', beside?.findings);
  const other = beside && legendFor(beside.findings, measure, 'light', findings);
  const looks = cellLooks(classify(findings, measure, beside?.findings), measure);
  const distance = chosenKm(locale, legend.distanceKm);
  const row = (look: CellLook, words: string, cells: number, before = cells) =>
    classRow(look, words, [before, cells], map, width);
  const entries = legend.entries.map((entry, index) =>
    row(
      looks[index] ?? NO_VALUE_LOOK,
      rangeText(legend, index, measure === 'incidents' ? released.threshold : 0, say, locale),
      entry.cells,
      other?.entries[index]?.cells,
    ),
  );
  const without = legend.none?.cells ?? 0;
  const otherWithout = other ? (other.none?.cells ?? 0) : without;
  const none =
    without + otherWithout > 0 ? [row(NO_VALUE_LOOK, say(`none-${measure}`), without, otherWithout)] : [];
  const isPlan = isOfPlan(input.settings.layout);
  const words = wordsOfMeasure(measure, isPlan);
  const unit = paragraph(say(words.unit, { distance }), width, type.heading);
  const grid = legend.grid
    ? [gridLegend(legend.grid, looks, isPlan, distance, width, type, say, locale)]
    : [];
  const hidden = legend.subject === 'area' ? [] : hiddenRows(released, row, say, locale);
  const note = words.share ? [paragraph(say(words.share, { distance }), width, quiet(type))] : [];
  const lost = released.cellsHidden ? [paragraph(say('cells-hidden'), width, type.small)] : [];
  return stack([unit, ...grid, ...entries, ...none, ...hidden, ...lost, ...note], 0.3);
}

const NO_VALUE_LOOK: CellLook = { fill: NO_VALUE_FILL, hatch: null };

/** One class with its number of cells; where two maps share the legend and differ in it, on the one and on the other. */
function classRow(
  look: CellLook,
  words: string,
  [before, cells]: readonly [number, number],
  { type, say, locale }: MapRequest,
  width: number,
): Block {
  const number = (value: number) => integer(locale, value);
  const counted = before === cells ? number(cells) : `${number(before)} → ${number(cells)}`;
  return legendRow(
    at => swatch(look, type.small.size, at),
    words,
    say('cells', { cells: counted }, cells),
    width,
    type.small,
  );
}

/** A base of a plan can have a reach of its own, and the postures of a plan are not those at the end of the period. */
function wordsOfMeasure(measure: MapMeasure, isPlan: boolean) {
  if (measure === 'gaps') {
    return isPlan
      ? ({ unit: 'legend-plan-gaps', share: 'plan-gaps-share' } as const)
      : ({ unit: 'legend-gaps', share: 'gaps-share' } as const);
  }
  if (measure === 'distance' && isPlan) return { unit: 'legend-plan-distance', share: null } as const;
  return { unit: `legend-${measure}`, share: null } as const;
}

function quiet(type: Type): TextStyle {
  return { ...type.fine, size: Math.max(type.fine.size, type.small.size * 0.84) };
}

function hiddenRows(
  { few, withheld, threshold }: Released,
  row: (look: CellLook, words: string, cells: number) => Block,
  say: Say,
  locale: Locale,
): readonly Block[] {
  return [
    ...(few.length > 0 ? [row(FEW_LOOK, say('few', { band: bandOf(threshold, locale) }), few.length)] : []),
    ...(withheld.length > 0 ? [row(WITHHELD_LOOK, say('withheld'), withheld.length)] : []),
  ];
}

/**
 * The class at an index in words, from no fewer than `least`, because fewer are not told:
 * "2–4", "5 or more", "over 25 km to 50 km".
 */
function rangeText(legend: Legend, index: number, least: number, say: Say, locale: Locale): string {
  const entry = legend.entries[index];
  if (!entry) return '';
  const { to } = entry;
  const from = Math.max(entry.from, least);
  const value = (number: number) =>
    legend.unit === 'km' ? chosenKm(locale, number) : decimal(locale, number);
  if (legend.unit === 'km') {
    if (to === null) return say('over', { from: value(from) });
    return from === 0
      ? say('up-to', { to: value(to) })
      : say('over-to', { from: decimal(locale, from), to: value(to) });
  }
  if (to === null) return say('or-more', { from: value(from) });
  if (legend.unit === 'incidents-per-1000-km2') return say('below', { from: value(from), to: value(to) });
  return to - from === 1 ? value(from) : say('range', { from: value(from), to: value(to - 1) });
}

function decimal(locale: Locale, value: number): string {
  return new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumSignificantDigits: 6 }).format(value);
}

/** Violence against presence: nine swatches, violence to the right, presence from most to none downwards. */
function gridLegend(
  grid: LegendGrid,
  looks: readonly CellLook[],
  isPlan: boolean,
  distance: string,
  width: number,
  type: Type,
  say: Say,
  locale: Locale,
): Block {
  const style = type.small;
  const step = style.size * 1.45;
  const across = style.size * 4;
  const left = style.size * 6.6;
  const rows = [say('presence-most'), say('presence-some'), say('presence-none')];
  const heads = [say('low'), say('middle'), say('high')];
  const squares: Block = {
    height: step * 4,
    draw: (x, y) => [
      ...heads.map((head, column) =>
        line(head, x + left + across * (column + 0.5), y + style.size, style, 'middle'),
      ),
      ...rows.flatMap((words, row) => {
        const top = y + step * (row + 1);
        return [
          line(words, x, top + style.size, style),
          ...heads.flatMap((_, column) => {
            const look = looks[row * 3 + column];
            return look
              ? swatch(look, style.size * 1.15, [x + left + across * (column + 0.5), top + step / 2])
              : [];
          }),
        ];
      }),
    ],
  };
  const values = {
    low: integer(locale, grid.terciles[0]),
    middle: integer(locale, grid.terciles[1]),
    distance,
  };
  return stack(
    [squares, paragraph(say(isPlan ? `grid-plan-${grid.by}` : `grid-${grid.by}`, values), width, type.fine)],
    0.6,
  );
}

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
