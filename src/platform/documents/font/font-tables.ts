import { viewOf } from '../../../files/bytes.ts';

/** Tables of a TrueType font by their tag (OpenType 1.9, "Organization of an OpenType Font"). */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const HEADER_BYTES = 12;
const RECORD_BYTES = 16;
const TRUETYPE = 0x00010000;

/** The tables of a font file; `null` when it is not TrueType. */
export function fontTables(font: Uint8Array): FontTables | null {
  const view = viewOf(font);
  if (font.length < HEADER_BYTES || view.getUint32(0) !== TRUETYPE) return null;
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = HEADER_BYTES + index * RECORD_BYTES;
    const tag = String.fromCharCode(...font.subarray(record, record + 4));
    const offset = view.getUint32(record + 8);
    tables.set(tag, font.subarray(offset, offset + view.getUint32(record + 12)));
  }
  return tables;
}

/** A font file of these tables. */
export function fontFile(tables: FontTables): Uint8Array<ArrayBuffer> {
  // Readers search the records by halves, so they stand in the order of their tags.
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const start = HEADER_BYTES + sorted.length * RECORD_BYTES;
  const file = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table.length), start));
  const view = viewOf(file);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, TRUETYPE);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 2 ** power * RECORD_BYTES);
  view.setUint16(8, power);
  view.setUint16(10, (sorted.length - 2 ** power) * RECORD_BYTES);
  let offset = start;
  for (const [index, [tag, table]] of sorted.entries()) {
    const record = HEADER_BYTES + index * RECORD_BYTES;
    file.set(table, offset);
    for (let letter = 0; letter < 4; letter++) file[record + letter] = tag.charCodeAt(letter);
    view.setUint32(record + 4, checksum(file.subarray(offset, offset + padded(table.length))));
    view.setUint32(record + 8, offset);
    view.setUint32(record + 12, table.length);
    offset += padded(table.length);
  }
  return file;
}

/** Sum of the 32-bit words, modulo 2^32 (OpenType 1.9, "Calculating Checksums"). */
function checksum(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

const padded = (length: number) => Math.ceil(length / 4) * 4;

const WINDOWS = 3;
const UNICODE_BMP = 1;
const SEGMENTS_FORMAT = 4;

/** Glyph number of a character by a font's `cmap` table, format 4; 0 where the font has none (OpenType 1.9, cmap). */
export function glyphFinder(characterMap: Uint8Array): (character: number) => number {
  const view = viewOf(characterMap);
  const at = subtableOffset(view);
  if (at === null) return () => 0;
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  return character => {
    for (let segment = 0; segment < segments; segment++) {
      if (view.getUint16(ends + segment * 2) < character) continue;
      const first = view.getUint16(starts + segment * 2);
      if (first > character) return 0;
      const delta = view.getUint16(deltas + segment * 2);
      const range = view.getUint16(ranges + segment * 2);
      if (range === 0) return (character + delta) & 0xffff;
      const glyph = view.getUint16(ranges + segment * 2 + range + (character - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function subtableOffset(view: DataView): number | null {
  for (let index = 0; index < view.getUint16(2); index++) {
    const record = 4 + index * 8;
    const offset = view.getUint32(record + 4);
    const isUnicode = view.getUint16(record) === WINDOWS && view.getUint16(record + 2) === UNICODE_BMP;
    if (isUnicode && view.getUint16(offset) === SEGMENTS_FORMAT) return offset;
  }
  return null;
}
