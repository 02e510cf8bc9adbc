const FILTER_UP = 2;

/** Rows of a picture, ready to be deflated. */
export interface PngRows {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Some row differs from the one above it; a picture of which no row does shows nothing. */
  readonly varies: boolean;
}

/**
 * Rows of red, green and blue, each byte less the one above it (filter "Up", PNG section 9.2: on maps, where most
 * neighbours are alike, that leaves mostly zeros).
 *
 * @param pixels red, green, blue and opacity, row by row
 * @param above the row above the first, as `pixels`; `null`: these are the first rows
 */
export function filteredRows(
  pixels: Uint8ClampedArray,
  width: number,
  above: Uint8ClampedArray | null,
): PngRows {
  const rows = pixels.length / (width * 4);
  const bytes = new Uint8Array(rows * (width * 3 + 1));
  let differences = 0;
  let to = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * width * 4;
    const upper = row > 0 ? pixels : above;
    const offset = row > 0 ? start - width * 4 : 0;
    bytes[to++] = FILTER_UP;
    for (let at = 0; at < width * 4; at += 4) {
      for (let channel = at; channel < at + 3; channel++) {
        const difference = (pixels[start + channel] ?? 0) - (upper?.[offset + channel] ?? 0);
        if (upper) differences |= difference;
        bytes[to++] = difference;
      }
    }
  }
  return { bytes, varies: differences !== 0 };
}
