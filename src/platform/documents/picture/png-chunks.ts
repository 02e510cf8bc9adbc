/** Portable Network Graphics (W3C, third edition, 2025), section 5.2. */
export const PNG_SIGNATURE: readonly number[] = [137, 80, 78, 71, 13, 10, 26, 10];

const MILLIMETRES_PER_INCH = 25.4;
const MILLIMETRES_PER_METRE = 1000;

/** Table of the cyclic redundancy check, polynomial 0xedb88320 (annex D). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

function redundancyCheck(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) check = (REMAINDERS[(check ^ byte) & 0xff] ?? 0) ^ (check >>> 8);
  return (check ^ 0xffffffff) >>> 0;
}

/** One chunk: length, type, data and check (section 5.3). */
export function pngChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  for (let letter = 0; letter < 4; letter++) chunk[4 + letter] = type.charCodeAt(letter);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, redundancyCheck(chunk.subarray(4, 8 + data.length)));
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
