import type { TextEncoding } from '../../model/source.ts';
import type { LineBreak } from './csv-layout.ts';

/**
 * End of the last whole line in `bytes` between `from` and `to`, as an index into `bytes`; -1: there is none.
 * In UTF-16 the code unit must stand on an even byte, counted from `from`.
 */
export function endOfLastLine(
  bytes: Uint8Array,
  from: number,
  to: number,
  lineBreak: LineBreak,
  encoding: TextEncoding,
): number {
  const code = lineBreak.charCodeAt(0);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    const found = bytes.lastIndexOf(code, to - 1);
    return found < from ? -1 : found + 1;
  }
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let unit = to - ((to - from) % 2) - 2; unit >= from; unit -= 2) {
    if (bytes[unit + low] === code && bytes[unit + 1 - low] === 0) return unit + 2;
  }
  return -1;
}

/** End of the first whole line in `bytes` from `from` on, as an index into `bytes`; -1: there is none. */
export function endOfFirstLine(
  bytes: Uint8Array,
  from: number,
  lineBreak: LineBreak,
  encoding: TextEncoding,
): number {
  const code = lineBreak.charCodeAt(0);
  for (let at = bytes.indexOf(code, from); at !== -1; at = bytes.indexOf(code, at + 1)) {
    const unit = at - ((at - from) % 2);
    const end = endOfLastLine(bytes, unit, Math.min(bytes.length, unit + 2), lineBreak, encoding);
    if (end !== -1) return end;
  }
  return -1;
}

/**
 * How many bytes the first `characters` characters of a run of lines take, where `text` is `bytes` decoded and
 * `characters` ends at the end of a line or of the text. Counts line breaks from the end, which decoding keeps one
 * for one even where it replaces damaged bytes; so no character has to be encoded again.
 */
export function bytesOfLines(
  bytes: Uint8Array,
  text: string,
  characters: number,
  lineBreak: LineBreak,
  encoding: TextEncoding,
): number {
  if (characters === 0) return 0;
  if (characters === text.length) return bytes.length;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return characters * 2;
  if (text.length === bytes.length) return characters;
  let end = bytes.length;
  for (let at = text.indexOf(lineBreak, characters); at !== -1; at = text.indexOf(lineBreak, at + 1)) {
    end = bytes.lastIndexOf(lineBreak.charCodeAt(0), end - 1);
  }
  return bytes.lastIndexOf(lineBreak.charCodeAt(0), end - 1) + 1;
}
