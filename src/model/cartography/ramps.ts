import { type Colour, colourFromHex } from './colour.ts';
import type { Theme } from './palette.ts';

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
