import { crc32 } from '../../../files/bytes.ts';
import { nothingAt } from '../../../units/at.ts';

/** Portable Network Graphics (W3C, third edition, 2025), section 5.2. */
export const PNG_SIGNATURE: readonly number[] = [137, 80, 78, 71, 13, 10, 26, 10];

const MILLIMETRES_PER_INCH = 25.4;
const MILLIMETRES_PER_METRE = 1000;

/** One chunk: length, type, data and check (section 5.3). */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let letter = 0; letter < 4; letter++) chunk[4 + letter] = type.charCodeAt(letter);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length), 0));
  return chunk;
}

/** Header of a picture of 8-bit red, green and blue (section 11.2.1). */
export function headerChunk(width: number, height: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data.set([8, 2, 0, 0, 0], 8);
  return pngChunk('IHDR', data);
}

/** Pixels for each metre of paper, the same in both directions (section 11.3.4.3): 11,811 for 300 dots per inch. */
export function resolutionChunk(dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round((dotsPerInch * MILLIMETRES_PER_METRE) / MILLIMETRES_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return pngChunk('pHYs', data);
}

/** Pixels across a length on paper. */
export function pixelsAcross(millimetres: number, dotsPerInch: number): number {
  return Math.round((millimetres / MILLIMETRES_PER_INCH) * dotsPerInch);
}

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
        const difference = byteAt(pixels, start + channel) - (upper ? byteAt(upper, offset + channel) : 0);
        if (upper) differences |= difference;
        bytes[to++] = difference;
      }
    }
  }
  return { bytes, varies: differences !== 0 };
}

function byteAt(pixels: Uint8ClampedArray, index: number): number {
  return pixels[index] ?? nothingAt(pixels, index);
}
