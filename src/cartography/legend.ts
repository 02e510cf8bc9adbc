import type { Findings } from '../model/findings.ts';
import type { MapMeasure } from '../model/map-measure.ts';
import { addTo, entryAt } from '../units/at.ts';
import { type Classification, classify, NO_CLASS } from './classes.ts';
import { type Colour, classColours, PALETTES, type Theme } from './colours.ts';

export type LegendUnit = 'incidents' | 'fatalities' | 'incidents-per-1000-km2' | 'km';

/** One class of cells. Whole numbers (counts) run from `from` to below `to`; distances from above `from` to `to`. */
export interface LegendEntry {
  readonly colour: Colour;
  readonly from: number;
  /** `null`: no upper bound. */
  readonly to: number | null;
  /** Cells on the map that belong to the class. */
  readonly cells: number;
}

/** What the colours of the cells say, in numbers; the words are the page's. */
export interface Legend {
  readonly measure: MapMeasure;
  readonly unit: LegendUnit;
  readonly subject: 'cells' | 'area';
  readonly resolution: number;
  /** The distance that covers, in kilometres. */
  readonly distanceKm: number;
  /** The denominators: what all cells together stand for. */
  readonly totals: { readonly cells: number; readonly incidents: number; readonly fatalities: number };
  /** Classes in order; empty for `violence-presence`. */
  readonly entries: readonly LegendEntry[];
  /** Cells without a value of the measure, when there are any. */
  readonly none: { readonly colour: Colour; readonly cells: number } | null;
  /** For `violence-presence` only. */
  readonly grid: LegendGrid | null;
}

/**
 * Violence against presence, 3 x 3. Violence is low up to the first tercile of the cells with incidents (included),
 * middle up to the second, high above; presence is how many of the cell's incidents had a base within X on their date:
 * two thirds or more, some, none.
 */
export interface LegendGrid {
  readonly by: 'fatalities' | 'incidents';
  readonly terciles: readonly [number, number];
  /** `[presence][violence]`: most to none, low to high. */
  readonly cells: readonly (readonly { readonly colour: Colour; readonly cells: number }[])[];
}

const UNITS: Readonly<Record<MapMeasure, LegendUnit>> = {
  incidents: 'incidents',
  fatalities: 'fatalities',
  density: 'incidents-per-1000-km2',
  distance: 'km',
  gaps: 'incidents',
  'violence-presence': 'incidents',
};

/**
 * The legend of a map of the findings. It counts the very classes that the layers colour; `beside`: the findings of a
 * map that shares it.
 */
export function legendFor(
  findings: Findings,
  measure: MapMeasure,
  theme: Theme,
  beside: Findings | null = null,
): Legend {
  const classification = classify(findings, measure, beside);
  const colours = classColours(classification, measure, theme);
  const counted = countClasses(classification);
  const { settings, cells, area } = findings;
  const none = classification.classes.length - counted.reduce((sum, count) => sum + count, 0);
  const isGrid = classification.type === 'grid';
  const byFatalities = isGrid && settings.gapsBy === 'fatalities';
  return {
    measure,
    unit: byFatalities ? 'fatalities' : UNITS[measure],
    subject: classification.subject,
    resolution: classification.subject === 'area' && area ? area.resolution : settings.resolution,
    distanceKm: settings.distanceKm,
    totals: {
      cells: classification.classes.length,
      incidents: sum(cells.incidents),
      fatalities: sum(cells.fatalities),
    },
    entries: isGrid ? [] : entriesOf(classification, colours, counted),
    none: none > 0 ? { colour: PALETTES[theme].none, cells: none } : null,
    grid: isGrid ? gridOf(classification, colours, counted, settings.gapsBy) : null,
  };
}

function countClasses({ classes, count }: Classification): readonly number[] {
  const counted = new Array<number>(count).fill(0);
  for (const index of classes) {
    if (index !== NO_CLASS) addTo(counted, index, 1);
  }
  return counted;
}

function entriesOf(
  { type, bounds }: Classification,
  colours: readonly Colour[],
  counted: readonly number[],
): readonly LegendEntry[] {
  const lower = type === 'from' ? bounds : [0, ...bounds];
  return colours.map((colour, index) => ({
    colour,
    from: entryAt(lower, index),
    to: lower[index + 1] ?? null,
    cells: entryAt(counted, index),
  }));
}

function gridOf(
  { bounds }: Classification,
  colours: readonly Colour[],
  counted: readonly number[],
  by: 'fatalities' | 'incidents',
): LegendGrid {
  const row = (presence: number) =>
    colours
      .slice(presence * 3, presence * 3 + 3)
      .map((colour, violence) => ({ colour, cells: entryAt(counted, presence * 3 + violence) }));
  return { by, terciles: [entryAt(bounds, 0), entryAt(bounds, 1)], cells: [row(0), row(1), row(2)] };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
