/**
 * The advance widths of the sheet's font, so that sheets are composed without a page to measure text on. Run, it writes
 * them to `src/brief/sheet/font-metrics.json`: `npx tsx scripts/font-metrics.ts`. A test compares the file with the font.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { viewOf } from '../src/files/bytes.ts';
import { fontTables, glyphFinder } from '../src/platform/documents/font/font-tables.ts';

const FONT_FOLDER = process.env.SHEET_FONTS ?? 'node_modules/@expo-google-fonts/source-sans-3';
const FILES = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  bold: '700Bold/SourceSans3_700Bold.ttf',
};

/** First and last character of the blocks that names and sentences of a sheet are written in. */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x4ff],
  [0x1e00, 0x1eff],
  [0x2002, 0x202f],
  [0x2030, 0x205f],
  [0x2070, 0x20bf],
  [0x2190, 0x2195],
  [0x2212, 0x2265],
];

/** The font metrics as the sheet reads them: characters of one width together, for each weight. */
export function fontMetricsText(): string {
  const characters = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  const regular = fontWidths(readFileSync(`${FONT_FOLDER}/${FILES.regular}`), characters);
  const bold = fontWidths(readFileSync(`${FONT_FOLDER}/${FILES.bold}`), characters);
  const { unitsPerEm, ascender, descender } = regular;
  const text = {
    unitsPerEm,
    ascender,
    descender,
    regular: byWidth(regular.widths),
    bold: byWidth(bold.widths),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

function byWidth(widths: ReadonlyMap<number, number>): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const [character, width] of widths) {
    groups[width] = (groups[width] ?? '') + String.fromCodePoint(character);
  }
  return groups;
}

/** What is needed to measure text set in a TrueType font without drawing it. */
interface FontWidths {
  readonly unitsPerEm: number;
  readonly ascender: number;
  readonly descender: number;
  /** Advance width of each character asked for that the font has, in font units. */
  readonly widths: ReadonlyMap<number, number>;
}

/** Reads the advance widths of characters out of a TrueType file (OpenType specification 1.9: head, hhea, hmtx, cmap). */
function fontWidths(bytes: Uint8Array, characters: Iterable<number>): FontWidths {
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

if (process.argv[1] === import.meta.filename)
  writeFileSync('src/brief/sheet/font-metrics.json', fontMetricsText());
