import Papa from 'papaparse';
import type { Recipe } from '../../model/source.ts';
import { headerRowIndex } from './headers.ts';
import { isBlankLine } from './table.ts';
import type { DetectedText } from './text-encoding.ts';

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
  const scores = DELIMITERS.map(delimiter => delimiterScore(sample, delimiter));
  const best = Math.max(...scores);
  return best > 0 ? DELIMITERS[scores.indexOf(best)] : ',';
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
  const headerAgrees = rows[header].length === width ? 1 : 0.5;
  return agreeing * Math.log(width) * titleAbove * headerAgrees;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
