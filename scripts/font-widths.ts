import { viewOf } from '../src/files/bytes.ts';
import { fontTables, glyphFinder } from '../src/platform/documents/font/font-tables.ts';

/** What is needed to measure text set in a TrueType font without drawing it. */
export interface FontWidths {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  /** Advance width of each character asked for that the font has, in font units. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Reads the advance widths of characters out of a TrueType file (OpenType specification 1.9: head, hhea, hmtx, cmap). */
export function fontWidths(bytes: Uint8Array, characters: Iterable<number>): FontWidths {
  const tables = fontTables(bytes);
  const table = (tag: string): DataView => {
    const found = tables?.get(tag);
    if (!found) throw new Error(`The font has no table ${tag}`);
    return viewOf(found);
  };
  const horizontal = table('hhea');
  const metrics = table('hmtx');
  const longMetrics = horizontal.getUint16(34);
  const characterMap = table('cmap');
  const glyphOf = glyphFinder(
    new Uint8Array(characterMap.buffer, characterMap.byteOffset, characterMap.byteLength),
  );
  const widths = new Map<number, number>();
  for (const character of characters) {
    const glyph = glyphOf(character);
    // Glyphs after the last long metric repeat its width.
    if (glyph > 0) widths.set(character, metrics.getUint16(4 * Math.min(glyph, longMetrics - 1)));
  }
  return {
    unitsPerEm: table('head').getUint16(18),
    ascender: horizontal.getInt16(4),
    descender: horizontal.getInt16(6),
    widths,
  };
}
