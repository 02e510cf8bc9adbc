import { classify } from '../../model/cartography/classification.ts';
import { type Legend, legendFor } from '../../model/cartography/legend.ts';
import type { MapMeasure } from '../../model/view.ts';
import { type BriefLocale, chosenKm, integer } from '../figures.ts';
import type { Released } from '../release/released.ts';
import { bandOf } from './band.ts';
import { type Block, paragraph, stack, type TextStyle } from './block.ts';
import { type CellLook, cellLooks, FEW_LOOK, NO_VALUE_FILL, WITHHELD_LOOK } from './cell-looks.ts';
import { gridLegend } from './grid-legend.ts';
import { legendRow, swatch } from './legend-row.ts';
import type { Type } from './page.ts';
import type { Say } from './words.ts';

/** What the colours of the cells say, with units and class breaks. */
export function classLegend(
  released: Released,
  measure: MapMeasure,
  width: number,
  type: Type,
  say: Say,
  locale: BriefLocale,
): Block {
  const { findings } = released;
  const legend = legendFor(findings, measure, 'light');
  const looks = cellLooks(classify(findings, measure), measure);
  const distance = chosenKm(locale, legend.distanceKm);
  const row = (look: CellLook, words: string, cells: number) =>
    legendRow(
      at => swatch(look, type.small.size, at),
      words,
      say('cells', { cells: integer(locale, cells) }, cells),
      width,
      type.small,
    );
  const entries = legend.entries.map((entry, index) =>
    row(
      looks[index] ?? { fill: NO_VALUE_FILL, hatch: null },
      rangeText(legend, index, measure === 'incidents' ? released.threshold : 0, say, locale),
      entry.cells,
    ),
  );
  const none = legend.none
    ? [row({ fill: NO_VALUE_FILL, hatch: null }, say(`none-${measure}`), legend.none.cells)]
    : [];
  const unit = paragraph(say(`legend-${measure}`, { distance }), width, type.heading);
  const grid = legend.grid ? [gridLegend(legend.grid, looks, distance, width, type, say, locale)] : [];
  const isAreaOnly = legend.subject === 'area';
  const hidden = isAreaOnly ? [] : hiddenRows(released, row, say, locale);
  const note = measure === 'gaps' ? [paragraph(say('gaps-share', { distance }), width, quiet(type))] : [];
  const lost = released.cellsHidden ? [paragraph(say('cells-hidden'), width, type.small)] : [];
  return stack([unit, ...grid, ...entries, ...none, ...hidden, ...lost, ...note], 0.3);
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
