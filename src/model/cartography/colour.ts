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
