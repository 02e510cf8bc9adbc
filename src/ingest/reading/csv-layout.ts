import Papa from 'papaparse';
import type { DetectedText } from '../../files/text-encoding.ts';
import type { Recipe, TextEncoding } from '../../model/source.ts';
import { entryAt } from '../../units/at.ts';
import { headerRowIndex, isBlankLine } from './table.ts';

export type Delimiter = Recipe['delimiter'];
export type LineBreak = '\n' | '\r';

/** How a text is cut into lines and fields. */
export interface CsvLayout {
  readonly text: DetectedText;
  readonly delimiter: Delimiter;
  /** `\n` for `\r\n` too: the `\r` left at the end of the last field is cut off, so mixed files are read as well. */
  readonly lineBreak: LineBreak;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_ROWS = 50;

/** What ends the lines: old Macintosh files have no `\n` at all. */
export function lineBreakOf(text: string): LineBreak {
  return !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
}

/**
 * The delimiter under which the first rows agree best on a number of fields, and on the largest. Headers count most:
 * a decimal comma splits the values of a table with semicolons, but not its headers.
 */
export function guessDelimiter(text: string): Delimiter {
  const told = toldDelimiter(text);
  if (told) return told;
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let [best, bestScore]: [Delimiter, number] = [',', 0];
  for (const delimiter of DELIMITERS) {
    const score = delimiterScore(sample, delimiter);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Excel writes and reads a first line `sep=;`. */
export function toldDelimiter(text: string): Delimiter | null {
  const match = /^sep=(.)\r?\n/.exec(text);
  return DELIMITERS.find(delimiter => delimiter === match?.[1]) ?? null;
}

function delimiterScore(sample: string, delimiter: Delimiter): number {
  const parser = new Papa.Parser({ delimiter, newline: lineBreakOf(sample), preview: SAMPLE_ROWS });
  const parsed: string[][] = parser.parse(sample, 0, false).data;
  const rows = parsed.filter(row => !isBlankLine(row));
  const header = headerRowIndex(rows);
  if (header === null) return 0;
  const width = commonest(rows.map(row => row.length));
  if (width < 2) return 0;
  const agreeing = rows.filter(row => row.length === width).length / rows.length;
  const titleAbove = header > 0 ? 0.5 : 1;
  const headerAgrees = entryAt(rows, header).length === width ? 1 : 0.5;
  return agreeing * Math.log(width) * titleAbove * headerAgrees;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/**
 * End of the last whole line in `bytes` between `from` and `to`, as an index into `bytes`; -1: there is none.
 * In UTF-16 the code unit must stand on an even byte, counted from `from`.
 */
export function endOfLastLine(
  bytes: Uint8Array,
  from: number,
  to: number,
  lineBreak: LineBreak,
  encoding: TextEncoding,
): number {
  const code = lineBreak.charCodeAt(0);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    const found = bytes.lastIndexOf(code, to - 1);
    return found < from ? -1 : found + 1;
  }
  const low = encoding === 'utf-16le' ? 0 : 1;
  for (let unit = to - ((to - from) % 2) - 2; unit >= from; unit -= 2) {
    if (bytes[unit + low] === code && bytes[unit + 1 - low] === 0) return unit + 2;
  }
  return -1;
}

/** End of the first whole line in `bytes` from `from` on, as an index into `bytes`; -1: there is none. */
export function endOfFirstLine(
  bytes: Uint8Array,
  from: number,
  lineBreak: LineBreak,
  encoding: TextEncoding,
): number {
  const code = lineBreak.charCodeAt(0);
  for (let at = bytes.indexOf(code, from); at !== -1; at = bytes.indexOf(code, at + 1)) {
    const unit = at - ((at - from) % 2);
    const end = endOfLastLine(bytes, unit, Math.min(bytes.length, unit + 2), lineBreak, encoding);
    if (end !== -1) return end;
  }
  return -1;
}

/**
 * How many bytes the first `characters` characters of a run of lines take, where `text` is `bytes` decoded and
 * `characters` ends at the end of a line or of the text. Counts line breaks from the end, which decoding keeps one
 * for one even where it replaces damaged bytes; so no character has to be encoded again.
 */
export function bytesOfLines(
  bytes: Uint8Array,
  text: string,
  characters: number,
  lineBreak: LineBreak,
  encoding: TextEncoding,
): number {
  if (characters === 0) return 0;
  if (characters === text.length) return bytes.length;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return characters * 2;
  if (text.length === bytes.length) return characters;
  let end = bytes.length;
  for (let at = text.indexOf(lineBreak, characters); at !== -1; at = text.indexOf(lineBreak, at + 1)) {
    end = bytes.lastIndexOf(lineBreak.charCodeAt(0), end - 1);
  }
  return bytes.lastIndexOf(lineBreak.charCodeAt(0), end - 1) + 1;
}
