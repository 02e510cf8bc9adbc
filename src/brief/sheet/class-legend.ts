import { classify } from '../../cartography/classes.ts';
import { type Legend, legendFor } from '../../cartography/legend.ts';
import type { MapMeasure } from '../../model/map-measure.ts';
import { type BriefLocale, chosenKm, integer } from '../figures.ts';
import type { Released } from '../release/released.ts';
import { isOfPlan } from '../release/released-sheet.ts';
import { bandOf } from './band.ts';
import { type Block, paragraph, stack, type TextStyle } from './block.ts';
import { type CellLook, cellLooks, FEW_LOOK, NO_VALUE_FILL, WITHHELD_LOOK } from './cell-looks.ts';
import { gridLegend } from './grid-legend.ts';
import { legendRow, swatch } from './legend-row.ts';
import type { MapRequest } from './map-request.ts';
import type { Type } from './page.ts';
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
  locale: BriefLocale,
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
function rangeText(legend: Legend, index: number, least: number, say: Say, locale: BriefLocale): string {
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

function decimal(locale: BriefLocale, value: number): string {
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'fr', { maximumSignificantDigits: 6 }).format(
    value,
  );
}
