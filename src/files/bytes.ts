import { uint8At, uint32At } from '../units/at.ts';

/** Runs of bytes as one. */
export function joinBytes(runs: readonly Uint8Array[]): Uint8Array {
  const filled = runs.filter(run => run.length > 0);
  const [only] = filled;
  if (only && filled.length === 1) return only;
  const joined = new Uint8Array(filled.reduce((length, run) => length + run.length, 0));
  let at = 0;
  for (const run of filled) {
    joined.set(run, at);
    at += run.length;
  }
  return joined;
}

/** Bytes as numbers, wherever in their buffer they lie. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** CRC-32 of ISO 3309 with the reversed polynomial, as zip (APPNOTE.TXT 6.3.10, section 4.4.7) and PNG (annex D) use it. */
const REVERSED_POLYNOMIAL = 0xedb88320;

const table = new Uint32Array(256).map((_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ REVERSED_POLYNOMIAL : remainder >>> 1;
  }
  return remainder;
});

/** The checksum of bytes that continue bytes with the checksum `before`; 0 for the first. Unsigned. */
export function crc32(bytes: Uint8Array, before: number): number {
  let remainder = ~before;
  for (let index = 0; index < bytes.length; index++) {
    remainder = uint32At(table, (remainder ^ uint8At(bytes, index)) & 0xff) ^ (remainder >>> 8);
  }
  return ~remainder >>> 0;
}
