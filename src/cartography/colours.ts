import type { MapMeasure } from '../model/map-measure.ts';
import type { Classification } from './classes.ts';

/** Red, green, blue and opacity, each 0 to 255: the form deck.gl takes. */
export type Colour = readonly [number, number, number, number];

/** The colour written `#rrggbb`, with an opacity of 0 to 1. */
export function colourFromHex(hex: `#${string}`, opacity = 1): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, Math.round(opacity * 255)];
}

/** The same colour with another opacity, 0 to 1. */
export function withOpacity([red, green, blue]: Colour, opacity: number): Colour {
  return [red, green, blue, Math.round(opacity * 255)];
}

/** The colour as CSS takes it, for legends and MapLibre styles. */
export function cssColour([red, green, blue, opacity]: Colour): string {
  return opacity === 255
    ? `rgb(${red} ${green} ${blue})`
    : `rgb(${red} ${green} ${blue} / ${(opacity / 255).toFixed(3)})`;
}

/** Relative luminance, 0 (black) to 1 (white); opacity is ignored (WCAG 2.2, "relative luminance"). */
export function relativeLuminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: Colour, other: Colour): number {
  const lighter = Math.max(relativeLuminance(one), relativeLuminance(other));
  const darker = Math.min(relativeLuminance(one), relativeLuminance(other));
  return (lighter + 0.05) / (darker + 0.05);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Everything on the map that has a colour of its own; the classes of cells have ramps of their own, below. */
export interface Palette {
  readonly sea: Colour;
  readonly land: Colour;
  /** Land of the area of interest. */
  readonly area: Colour;
  readonly areaOutline: Colour;
  readonly border: Colour;
  readonly coast: Colour;
  readonly province: Colour;
  readonly water: Colour;
  readonly road: Colour;
  readonly disputed: Colour;
  readonly presence: Colour;
  readonly presenceInactive: Colour;
  /** Behind symbols and letters, to set them off from what is under them. */
  readonly halo: Colour;
  readonly baseLabel: Colour;
  readonly townLabel: Colour;
  readonly incident: Colour;
  readonly line: Colour;
  readonly selection: Colour;
  /** Cells that carry no value: no fatalities, no base, nothing uncovered. */
  readonly none: Colour;
}

export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    sea: colourFromHex('#d6dfe6'),
    land: colourFromHex('#eceae4'),
    area: colourFromHex('#fbfaf7'),
    areaOutline: colourFromHex('#565b62'),
    border: colourFromHex('#b3b0a8'),
    coast: colourFromHex('#8795a1'),
    province: colourFromHex('#9a978f', 0.75),
    water: colourFromHex('#7fa3bf'),
    road: colourFromHex('#b99f7c', 0.85),
    disputed: colourFromHex('#85827b'),
    presence: colourFromHex('#1259a8'),
    presenceInactive: colourFromHex('#5f7690'),
    halo: colourFromHex('#ffffff', 0.9),
    baseLabel: colourFromHex('#0d3f78'),
    townLabel: colourFromHex('#3d4147'),
    incident: colourFromHex('#8e1b26'),
    line: colourFromHex('#7a2430', 0.3),
    selection: colourFromHex('#15181c'),
    none: colourFromHex('#c9c5bb', 0.75),
  },
  dark: {
    sea: colourFromHex('#10151a'),
    land: colourFromHex('#1d2226'),
    area: colourFromHex('#272d32'),
    areaOutline: colourFromHex('#a9b1b9'),
    border: colourFromHex('#474f56'),
    coast: colourFromHex('#4b5a66'),
    province: colourFromHex('#69727a', 0.75),
    water: colourFromHex('#3f6079'),
    road: colourFromHex('#6e6250', 0.85),
    disputed: colourFromHex('#858b90'),
    presence: colourFromHex('#62b0f7'),
    presenceInactive: colourFromHex('#8ba1b6'),
    halo: colourFromHex('#0d1114', 0.9),
    baseLabel: colourFromHex('#b5dbff'),
    townLabel: colourFromHex('#ccd2d8'),
    incident: colourFromHex('#ffb37a'),
    line: colourFromHex('#ffb37a', 0.22),
    selection: colourFromHex('#ffffff'),
    none: colourFromHex('#57524b', 0.75),
  },
};

/** Opacity of cells: what lies under them still shows. */
const CELL_OPACITY = 0.88;

/**
 * Colours of ordered classes, least to most. Lightness changes steadily with the class, away from the land of the
 * theme, so that order is seen without seeing hue. Violence is warm.
 */
const VIOLENCE: Readonly<Record<Theme, readonly Colour[]>> = {
  light: colours('#f8cf8f', '#f2a65c', '#e37a40', '#c94a35', '#98252f', '#5c0f27'),
  dark: colours('#8a4a33', '#ab542f', '#cb6733', '#e78a45', '#f8b76d', '#fde3ae'),
};

/** Presence is cool: the nearer the base, the stronger the blue. Nearest to farthest. */
const PRESENCE: Readonly<Record<Theme, readonly Colour[]>> = {
  light: colours('#0b3c73', '#1a5c9c', '#3d80bb', '#6fa5d0', '#a0c4e0', '#c6dbea', '#dfe6ea'),
  dark: colours('#c4e2ff', '#8fc5f5', '#63a7de', '#4a8cc2', '#3f75a4', '#3a628a', '#365170'),
};

/**
 * Violence against presence, `[presence][violence]`: rows from near to far, columns from low to high. Blue says near,
 * orange says far, lightness says how much violence; the two hues stay apart in every common colour blindness.
 */
const VIOLENCE_PRESENCE: Readonly<Record<Theme, readonly (readonly Colour[])[]>> = {
  light: [
    colours('#8fbfe3', '#4a7fb5', '#14305f'),
    colours('#cbc8cf', '#a583a3', '#803d66'),
    colours('#f5d3a1', '#e88a4a', '#b32d1a'),
  ],
  dark: [
    colours('#24507a', '#4b8fce', '#93c8ff'),
    colours('#474b52', '#8b8496', '#e3cfd6'),
    colours('#6b4426', '#d2762f', '#ffc47a'),
  ],
};

/** Colours for `classes` classes of violence, least to most; at most as many as the ramp has. */
export function violenceRamp(theme: Theme, classes: number): readonly Colour[] {
  return spread(VIOLENCE[theme], classes);
}

/** Colours of the distance classes, nearest to farthest. */
export function presenceRamp(theme: Theme): readonly Colour[] {
  return PRESENCE[theme];
}

/** Colours of violence against presence, `[presence][violence]`. */
export function violencePresenceColours(theme: Theme): readonly (readonly Colour[])[] {
  return VIOLENCE_PRESENCE[theme];
}

function colours(...hexes: `#${string}`[]): readonly Colour[] {
  return hexes.map(hex => colourFromHex(hex, CELL_OPACITY));
}

/** Evenly spaced colours of a ramp. Its last, almost black or white, is kept for maps that use all of it. */
function spread(ramp: readonly Colour[], classes: number): readonly Colour[] {
  if (classes >= ramp.length) return ramp;
  const last = ramp.length - 2;
  const step = last / Math.max(1, classes - 1);
  const start = classes === 1 ? Math.floor(last / 2) : 0;
  return Array.from({ length: classes }, (_, index) => ramp[Math.round(start + index * step)]).filter(
    colour => colour !== undefined,
  );
}

/** The colour of each class of a classification, in the order of the classes. */
export function classColours(
  classification: Classification,
  measure: MapMeasure,
  theme: Theme,
): readonly Colour[] {
  if (measure === 'violence-presence') return violencePresenceColours(theme).flat();
  return measure === 'distance' ? presenceRamp(theme) : violenceRamp(theme, classification.count);
}
