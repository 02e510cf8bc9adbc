import type { Classification } from '../../cartography/classes.ts';
import { classColours, PALETTES, relativeLuminance } from '../../cartography/colours.ts';
import type { MapMeasure } from '../../model/map-measure.ts';
import { hexOf, INK, PAPER } from './ink.ts';

/** How the cells of one class look on paper. */
export interface CellLook {
  readonly fill: string;
  /** Lines over the colour, so that black and white print tells what hue tells on the screen. */
  readonly hatch: { readonly spacing: number; readonly slope: 1 | -1; readonly stroke: string } | null;
}

/** Few incidents: the count is not told. Hatched the other way than classes are, to be told from them without hue. */
export const FEW_LOOK: CellLook = {
  fill: '#f7efdf',
  hatch: { spacing: 1.1, slope: -1, stroke: '#8a744d' },
};

/** Withheld to protect the few. */
export const WITHHELD_LOOK: CellLook = {
  fill: '#e3e4e6',
  hatch: { spacing: 0.6, slope: -1, stroke: '#7b8087' },
};

export const NO_VALUE_FILL = hexOf(PALETTES.light.none);

/** Spacing of the lines over cells near, not far and far from presence; near has none. */
const PRESENCE_SPACING: readonly (number | null)[] = [null, 2.4, 1.2];

/** The looks of the classes of a measure, in the order of the classes, in the colours of the live map. */
export function cellLooks(classification: Classification, measure: MapMeasure): readonly CellLook[] {
  return classColours(classification, measure, 'light').map((colour, index) => {
    const spacing = classification.type === 'grid' ? PRESENCE_SPACING[Math.floor(index / 3)] : null;
    const stroke = relativeLuminance(colour) > 0.3 ? INK : PAPER;
    return { fill: hexOf(colour), hatch: spacing ? { spacing, slope: 1, stroke } : null };
  });
}
