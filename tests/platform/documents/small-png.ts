import { deflateSync } from 'node:zlib';
import {
  filteredRows,
  headerChunk,
  PNG_SIGNATURE,
  pngChunk,
  resolutionChunk,
} from '../../../src/platform/documents/picture/png.ts';

/** A PNG of the given pixels (red, green, blue, opacity), written by the parts that the page writes it with. */
export function smallPng(width: number, height: number, pixels: Uint8ClampedArray): Uint8Array {
  const { bytes } = filteredRows(pixels, width, null);
  return Buffer.concat([
    Uint8Array.from(PNG_SIGNATURE),
    headerChunk(width, height),
    resolutionChunk(300),
    pngChunk('IDAT', deflateSync(bytes)),
    pngChunk('IEND', new Uint8Array(0)),
  ]);
}
