const POINTS_PER_INCH = 72;
/** Width of a letter as a share of its size: that of Arial bold in running text, the widest that slides are set in. */
const LETTER_WIDTH = 0.55;
const LEADING = 1.2;
/** Room after a paragraph as a share of the letter size. */
const PARAGRAPH_ROOM = 0.5;

/**
 * Lines that a text takes, judged by its number of letters: PowerPoint sets the text anew wherever it is opened, so a
 * measure to the point would promise too much.
 *
 * @param width inches
 * @param size points
 */
export function estimatedLines(text: string, width: number, size: number): number {
  const lettersPerLine = Math.max(1, Math.floor((width * POINTS_PER_INCH) / (size * LETTER_WIDTH)));
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > lettersPerLine) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    if (used > lettersPerLine) {
      lines += Math.ceil(used / lettersPerLine) - 1;
      used %= lettersPerLine;
    }
  }
  return lines;
}

/** Height of paragraphs in inches at a letter size in points. */
export function estimatedHeight(paragraphs: readonly string[], width: number, size: number): number {
  const lines = paragraphs.reduce((sum, text) => sum + estimatedLines(text, width, size), 0);
  return ((lines * LEADING + paragraphs.length * PARAGRAPH_ROOM) * size) / POINTS_PER_INCH;
}

/** The first size at which the paragraphs fit into a box of inches; the last where none does. */
export function fittingSize(
  paragraphs: readonly string[],
  width: number,
  height: number,
  sizes: readonly number[],
): number {
  const fits = (size: number) => estimatedHeight(paragraphs, width, size) <= height;
  return sizes.find(fits) ?? sizes.at(-1) ?? 10;
}
