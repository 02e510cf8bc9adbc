import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { viewOf } from '../../../src/files/bytes.ts';
import { fontFile, fontTables, glyphFinder } from '../../../src/platform/documents/font/font-tables.ts';
import { subsetFont } from '../../../src/platform/documents/font/subset-font.ts';

const FOLDER = new URL('../../../node_modules/@expo-google-fonts/source-sans-3/', import.meta.url);
const REGULAR = new Uint8Array(readFileSync(new URL('400Regular/SourceSans3_400Regular.ttf', FOLDER)));
const BOLD = new Uint8Array(readFileSync(new URL('700Bold/SourceSans3_700Bold.ttf', FOLDER)));

function tablesOf(font: Uint8Array) {
  const tables = fontTables(font);
  if (!tables) throw new Error('Not a TrueType font');
  return (tag: string) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`No table ${tag}`);
    return table;
  };
}

function outline(font: Uint8Array, character: string): Uint8Array {
  const table = tablesOf(font);
  const glyph = glyphFinder(table('cmap'))(character.codePointAt(0) ?? 0);
  const offsets = viewOf(table('loca'));
  const isLong = viewOf(table('head')).getInt16(50) === 1;
  const at = (index: number) => (isLong ? offsets.getUint32(index * 4) : offsets.getUint16(index * 2) * 2);
  return table('glyf').subarray(at(glyph), at(glyph + 1));
}

test('a subset has the outlines asked for and no others', () => {
  const subset = subsetFont(REGULAR, 'Où les civils étaient hors de portée');
  for (const letter of 'Oùétpv') {
    const kept = outline(subset, letter);
    expect(kept.length).toBeGreaterThan(0);
    // Outlines are padded to four bytes.
    expect([...kept.subarray(0, outline(REGULAR, letter).length)]).toEqual([...outline(REGULAR, letter)]);
  }
  for (const letter of 'XZ9Ž') expect(outline(subset, letter)).toHaveLength(0);
});

test('an accented letter brings its letter and its accent', () => {
  const glyphs = tablesOf(subsetFont(REGULAR, 'é'))('glyf').length;
  expect(glyphs).toBeGreaterThan(outline(REGULAR, 'é').length + outline(REGULAR, 'e').length);
});

test('widths and numbers of glyphs stay', () => {
  for (const font of [REGULAR, BOLD]) {
    const subset = subsetFont(font, 'abc');
    for (const tag of ['cmap', 'hmtx', 'maxp']) expect(tablesOf(subset)(tag)).toEqual(tablesOf(font)(tag));
  }
});

test('there is no kerning left, and the file is a fraction of the whole', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789éèàçùêîôïœÉÀ «»’';
  const subset = subsetFont(BOLD, letters);
  expect(fontTables(subset)?.has('GPOS')).toBe(false);
  expect(subset.length).toBeLessThan(BOLD.length / 5);
});

test('a table written again has the checksum that its maker gave it', () => {
  const tables = fontTables(REGULAR) ?? new Map<string, Uint8Array>();
  const recordsOf = (font: Uint8Array) => {
    const view = viewOf(font);
    return Array.from({ length: view.getUint16(4) }, (_, index) => ({
      tag: String.fromCharCode(...font.subarray(12 + index * 16, 16 + index * 16)),
      sum: view.getUint32(16 + index * 16),
    }));
  };
  const isBody = ({ tag }: { tag: string }) => tag !== 'head';
  expect(recordsOf(fontFile(tables)).filter(isBody)).toEqual(recordsOf(REGULAR).filter(isBody));
});

test('a font of another kind is left as it is', () => {
  const openType = Uint8Array.from([0x4f, 0x54, 0x54, 0x4f, ...new Array(20).fill(0)]);
  expect(subsetFont(openType, 'a')).toBe(openType);
});
