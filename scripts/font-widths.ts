/** What is needed to measure text set in a TrueType font without drawing it. */
export interface FontWidths {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  /** Advance width of each character asked for that the font has, in font units. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Reads the advance widths of characters out of a TrueType file (OpenType specification 1.9: head, hhea, hmtx, cmap). */
export function fontWidths(bytes: Buffer, characters: Iterable<number>): FontWidths {
  const tables = tablesOf(bytes);
  const table = (tag: string) => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`The font has no table ${tag}`);
    return offset;
  };
  const horizontal = table('hhea');
  const metrics = table('hmtx');
  const longMetrics = bytes.readUInt16BE(horizontal + 34);
  const glyphOf = characterMap(bytes, table('cmap'));
  const widths = new Map<number, number>();
  for (const character of characters) {
    const glyph = glyphOf(character);
    // Glyphs after the last long metric repeat its width.
    if (glyph > 0) widths.set(character, bytes.readUInt16BE(metrics + 4 * Math.min(glyph, longMetrics - 1)));
  }
  return {
    unitsPerEm: bytes.readUInt16BE(table('head') + 18),
    ascender: bytes.readInt16BE(horizontal + 4),
    descender: bytes.readInt16BE(horizontal + 6),
    widths,
  };
}

function tablesOf(bytes: Buffer): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    tables.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8));
  }
  return tables;
}

/** Glyph of a character by the Windows Unicode subtable of format 4; 0 where the font has none. */
function characterMap(bytes: Buffer, offset: number): (character: number) => number {
  const subtables = Array.from({ length: bytes.readUInt16BE(offset + 2) }, (_, index) => {
    const record = offset + 4 + index * 8;
    return { platform: bytes.readUInt16BE(record), at: offset + bytes.readUInt32BE(record + 4) };
  });
  const found = subtables.find(({ platform, at }) => platform === 3 && bytes.readUInt16BE(at) === 4);
  if (!found) throw new Error('The font has no character map of format 4');
  const { at } = found;
  const segments = bytes.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  return character => {
    for (let segment = 0; segment < segments; segment++) {
      if (bytes.readUInt16BE(ends + segment * 2) < character) continue;
      const start = bytes.readUInt16BE(starts + segment * 2);
      if (start > character) return 0;
      const delta = bytes.readUInt16BE(deltas + segment * 2);
      const range = bytes.readUInt16BE(ranges + segment * 2);
      if (range === 0) return (character + delta) & 0xffff;
      const glyph = bytes.readUInt16BE(ranges + segment * 2 + range + (character - start) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
