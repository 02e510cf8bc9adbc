/** CRC-32 of ISO 3309 with the reversed polynomial, as zip uses it (APPNOTE.TXT 6.3.10, section 4.4.7). */
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
    remainder = table[(remainder ^ bytes[index]) & 0xff] ^ (remainder >>> 8);
  }
  return ~remainder >>> 0;
}
