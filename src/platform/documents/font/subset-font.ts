import { viewOf } from '../../../files/bytes.ts';
import { entryAt } from '../../../units/at.ts';
import { fontFile, fontTables, glyphFinder } from './font-tables.ts';

/**
 * Tables that a subset keeps. Without GPOS and GSUB there is no kerning and there are no ligatures, so a line is as
 * wide as the sum of its letters wherever the font is used: that is how sheets are measured.
 */
const KEPT = ['OS/2', 'cmap', 'gasp', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'prep'];

// OpenType 1.9, glyf, "Composite Glyph Description": flags of a component.
const WORD_ARGUMENTS = 0x0001;
const ONE_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const TWO_SCALES = 0x0040;
const FOUR_SCALES = 0x0080;

/**
 * The font with the outlines of the given characters only, numbers and widths of all glyphs kept; the font as it is
 * when it is built in a way this does not know.
 */
export function subsetFont(
  font: Uint8Array<ArrayBuffer>,
  characters: Iterable<string>,
): Uint8Array<ArrayBuffer> {
  const tables = fontTables(font);
  const [head, glyphs, offsets, map] = ['head', 'glyf', 'loca', 'cmap'].map(tag => tables?.get(tag));
  if (!tables || !head || !glyphs || !offsets || !map) return font;
  const outlineOf = outlineFinder(glyphs, offsets, viewOf(head).getInt16(50) === 1);
  const glyphOf = glyphFinder(map);
  const wanted = new Set([0]);
  for (const character of characters) wanted.add(glyphOf(character.codePointAt(0) ?? 0));
  // A set hands out what is added to it while it is walked: the parts of parts come too.
  for (const glyph of wanted) for (const part of partsOf(outlineOf(glyph))) wanted.add(part);
  const kept = new Map(
    KEPT.flatMap(tag => (tables.has(tag) ? [[tag, tables.get(tag) ?? head] as const] : [])),
  );
  const glyphCount = viewOf(tables.get('maxp') ?? head).getUint16(4);
  const outlines = Array.from({ length: glyphCount }, (_, glyph) =>
    wanted.has(glyph) ? outlineOf(glyph) : new Uint8Array(0),
  );
  return fontFile(
    new Map([...kept, ...outlineTables(outlines), ['head', longOffsets(head)], ['post', NO_NAMES]]),
  );
}

/** A `post` table of version 3: no glyph names. */
const NO_NAMES = Uint8Array.from([0, 3, ...new Array<number>(30).fill(0)]);

function outlineFinder(
  glyphs: Uint8Array,
  offsets: Uint8Array,
  isLong: boolean,
): (glyph: number) => Uint8Array {
  const view = viewOf(offsets);
  const at = (glyph: number) => (isLong ? view.getUint32(glyph * 4) : view.getUint16(glyph * 2) * 2);
  return glyph => glyphs.subarray(at(glyph), at(glyph + 1));
}

/** The glyphs that a composite glyph is put together from; none for a simple one. */
function partsOf(outline: Uint8Array): readonly number[] {
  const view = viewOf(outline);
  if (outline.length < 10 || view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, flags = MORE_COMPONENTS; flags & MORE_COMPONENTS; ) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & WORD_ARGUMENTS ? 4 : 2);
    if (flags & ONE_SCALE) at += 2;
    else if (flags & TWO_SCALES) at += 4;
    else if (flags & FOUR_SCALES) at += 8;
  }
  return parts;
}

function outlineTables(outlines: readonly Uint8Array[]): readonly (readonly [string, Uint8Array])[] {
  const lengths = outlines.map(outline => Math.ceil(outline.length / 4) * 4);
  const glyphs = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  const offsets = new Uint8Array((outlines.length + 1) * 4);
  const view = viewOf(offsets);
  let offset = 0;
  for (const [glyph, outline] of outlines.entries()) {
    glyphs.set(outline, offset);
    offset += entryAt(lengths, glyph);
    view.setUint32((glyph + 1) * 4, offset);
  }
  return [
    ['glyf', glyphs],
    ['loca', offsets],
  ];
}

function longOffsets(head: Uint8Array): Uint8Array {
  const copy = head.slice();
  viewOf(copy).setInt16(50, 1);
  return copy;
}
