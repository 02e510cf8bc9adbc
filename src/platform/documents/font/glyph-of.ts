import { viewOf } from './font-tables.ts';

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
