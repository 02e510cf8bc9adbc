import type { TextEncoding } from '../model/source.ts';

/** The bytes 0x80 to 0x9F (WHATWG Encoding Standard, index windows-1252); five of them mean nothing. */
const HIGH_BYTES = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Decodes whole characters; a byte order mark is kept, damaged characters become U+FFFD. */
export function decoderFor(encoding: TextEncoding): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  if (encoding !== 'windows-1252') return bytes => decoder.decode(bytes);
  // Node since 20.18.3 decodes it as Latin-1 (nodejs/node issue 56542); browsers do not, and leave nothing to replace.
  return bytes =>
    decoder.decode(bytes).replace(/[\x80-\x9f]/g, byte => HIGH_BYTES.charAt(byte.charCodeAt(0) - 0x80));
}

/** More control characters than this among the first bytes, and it is no text. */
const MOST_CONTROL_SHARE = 0.01;
/** In UTF-16, Latin text has NUL in every other byte, always on the same side; names in other scripts thin it out. */
const LEAST_NUL_SHARE = 0.3;
const MOST_NUL_SHARE_OTHER_SIDE = 0.05;

export interface DetectedText {
  readonly encoding: TextEncoding;
  /** Length of the byte order mark, which belongs to no field. */
  readonly markBytes: number;
}

/** How the text that starts with `head` is encoded; `null` when it is no text at all. */
export function detectEncoding(head: Uint8Array): DetectedText | null {
  const marked = byteOrderMark(head);
  if (marked) return marked;
  const utf16 = unmarkedUtf16(head);
  if (utf16) return { encoding: utf16, markBytes: 0 };
  if (controlShare(head) > MOST_CONTROL_SHARE) return null;
  return { encoding: isMostlyUtf8(head) ? 'utf-8' : 'windows-1252', markBytes: 0 };
}

/** The byte order mark at the beginning, if any. */
function byteOrderMark(head: Uint8Array): DetectedText | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', markBytes: 2 };
  return null;
}

function unmarkedUtf16(head: Uint8Array): TextEncoding | null {
  let [evenNuls, oddNuls] = [0, 0];
  for (let index = 0; index < head.length; index++) {
    if (head[index] !== 0) continue;
    if (index % 2 === 0) evenNuls++;
    else oddNuls++;
  }
  const half = Math.max(1, head.length / 2);
  const [even, odd] = [evenNuls / half, oddNuls / half];
  if (odd > LEAST_NUL_SHARE && even < MOST_NUL_SHARE_OTHER_SIDE) return 'utf-16le';
  if (even > LEAST_NUL_SHARE && odd < MOST_NUL_SHARE_OTHER_SIDE) return 'utf-16be';
  return null;
}

function controlShare(head: Uint8Array): number {
  let controls = 0;
  for (const byte of head) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++;
  return controls / Math.max(1, head.length);
}

/** One damaged character in a UTF-8 file must not turn every accent of it into Windows-1252 pairs. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let damaged = 0;
  let sound = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) damaged++;
    else if (unit > 0x7f) sound++;
  }
  // The last character may be cut by the end of the sample: one is forgiven.
  return damaged <= sound || (damaged === 1 && text.charCodeAt(text.length - 1) === 0xfffd);
}

/** Decodes whole lines; see {@link createTextDecoder}. */
export interface LineDecoder {
  decode(bytes: Uint8Array): string;
  /** The encoding in use now. */
  encoding(): TextEncoding;
}

/**
 * A decoder of runs of whole lines. As long as all bytes were ASCII, UTF-8 is only a guess: the first byte that is
 * not valid UTF-8 may come megabytes after the sample that was looked at, and then the file is Windows-1252.
 */
export function createTextDecoder(encoding: TextEncoding): LineDecoder {
  let current = encoding;
  let decode = decoderFor(encoding);
  let isGuess = encoding === 'utf-8';
  return {
    encoding: () => current,
    decode(bytes) {
      const text = decode(bytes);
      if (!isGuess || isAscii(text, bytes)) return text;
      isGuess = false;
      if (isMostlyUtf8(bytes)) return text;
      current = 'windows-1252';
      decode = decoderFor(current);
      return decode(bytes);
    },
  };
}

/** Every byte gave one character, and none of them is the sign for damage. */
function isAscii(text: string, bytes: Uint8Array): boolean {
  return text.length === bytes.length && !text.includes('\ufffd');
}
