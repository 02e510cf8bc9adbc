import metrics from './font-metrics.json';

/** The two weights that sheets are set in. */
export type Weight = 400 | 700;

/** Height of a capital letter as a share of the letter size (Source Sans 3, OS/2 table: 660 of 1000). */
export const CAPITAL_HEIGHT = 0.66;
/** Part of the letter size above and below the line on which letters stand, accents included. */
export const ASCENT = 0.9;
export const DESCENT = 0.25;

const WIDTHS: Readonly<Record<Weight, ReadonlyMap<string, number>>> = {
  400: widthsOf(metrics.regular),
  700: widthsOf(metrics.bold),
};

/** Letters that the font lacks are drawn by another; few are wider than the em. */
const UNKNOWN_WIDTH = metrics.unitsPerEm;

function widthsOf(groups: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const [width, characters] of Object.entries(groups)) {
    for (const character of characters) widths.set(character, Number(width));
  }
  return widths;
}

/** Width of a line of text in the unit of `size`, without kerning; `spacing` is added after each letter. */
export function measureText(text: string, size: number, weight: Weight, spacing = 0): number {
  let units = 0;
  let letters = 0;
  for (const character of text) {
    units += WIDTHS[weight].get(character) ?? UNKNOWN_WIDTH;
    letters++;
  }
  return (units / metrics.unitsPerEm) * size + letters * spacing;
}

/**
 * The text in lines no wider than `width`. Lines break at spaces, never at no-break spaces; a word that is wider than
 * a line by itself is cut.
 */
export function wrapText(text: string, size: number, weight: Weight, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap(each => cut(each, size, weight, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measureText(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function cut(word: string, size: number, weight: Weight, width: number): readonly string[] {
  if (measureText(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && measureText(part + character, size, weight) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** The text, shortened with an ellipsis where it is wider than `width`. */
export function fitted(text: string, size: number, weight: Weight, width: number): string {
  if (measureText(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && measureText(`${characters.join('').trimEnd()}…`, size, weight) > width) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}
