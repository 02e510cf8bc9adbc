import type { TextEncoding } from '../../model/source.ts';

/** The bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); five of them mean nothing. */
const HIGH_BYTES = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes whole characters; a byte order mark is kept, damaged characters become U+FFFD. */
export function decoderFor(encoding: TextEncoding): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  if (encoding !== 'windows-1252') return bytes => decoder.decode(bytes);
  // Node since 20.18.3 decodes it as Latin-1 (nodejs/node issue 56542); browsers do not, and leave nothing to replace.
  return bytes =>
    decoder.decode(bytes).replace(/[\x80-\x9f]/g, byte => HIGH_BYTES[byte.charCodeAt(0) - 0x80]);
}
