import { readFileSync } from 'node:fs';
import { fontWidths } from './font-widths.ts';

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
