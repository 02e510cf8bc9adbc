import Papa from 'papaparse';
import type { Refusal } from '../row-sink.ts';
import { type BrokenQuote, firstBrokenQuote, unclosedQuote } from './broken-quote.ts';
import type { CsvLayout, Delimiter, LineBreak } from './csv-layout.ts';

/** The rows of one piece of text, and how much of it they take. */
export interface ParsedPiece {
  readonly rows: string[][];
  /** Set when the last of `rows` is a line with an unclosed quote. */
  readonly flaw: Refusal | null;
  /** Characters used; what follows belongs to a row that is not complete yet. */
  readonly characters: number;
  /** A broken row stopped the parsing, or follows at once. */
  readonly isCutShort: boolean;
}

export interface PieceOptions extends Pick<CsvLayout, 'delimiter' | 'lineBreak'> {
  readonly headers: readonly string[];
  /** No text follows that could complete the last row. */
  readonly isComplete: boolean;
  /** Parse no more rows than these; 0: all. */
  readonly mostRows: number;
}

/** Parses a run of whole lines, of which the first starts a row. */
export function parsePiece(text: string, options: PieceOptions): ParsedPiece {
  const { delimiter, lineBreak, isComplete, mostRows } = options;
  const parsed = parse(text, delimiter, lineBreak, isComplete, mostRows);
  const broken =
    parsed.errors.length === 0 ? null : firstBrokenQuote(text, parsed.errors, lineBreak, isComplete);
  if (broken?.row === 0) return brokenLine(text, broken, options);
  if (broken) return parsePieceBefore(text, broken, options);
  const rows: string[][] = parsed.data;
  if (lineBreak === '\n' && text.includes('\r')) cutCarriageReturns(rows);
  const isAll = isComplete && !parsed.meta.truncated;
  return { rows, flaw: null, characters: isAll ? text.length : parsed.meta.cursor, isCutShort: false };
}

function parse(text: string, delimiter: Delimiter, lineBreak: LineBreak, isComplete: boolean, preview = 0) {
  // Papa Parse counts one line too many for `preview` in its fast mode.
  const fastMode = preview > 0 ? false : undefined;
  return new Papa.Parser({ delimiter, newline: lineBreak, preview, fastMode }).parse(text, 0, !isComplete);
}

/** The sound rows before a broken one, which then comes first in the next piece. */
function parsePieceBefore(text: string, broken: BrokenQuote, options: PieceOptions): ParsedPiece {
  const parsed = parse(text, options.delimiter, options.lineBreak, true, broken.row);
  const rows: string[][] = parsed.data;
  if (options.lineBreak === '\n') cutCarriageReturns(rows);
  return { rows, flaw: null, characters: parsed.meta.cursor, isCutShort: true };
}

/** One line with an unclosed quote, up to its end: the lines after it are rows of their own again. */
function brokenLine(text: string, broken: BrokenQuote, options: PieceOptions): ParsedPiece {
  const { delimiter, lineBreak, headers } = options;
  const lineEnd = text.indexOf(lineBreak, broken.cellStart);
  const characters = lineEnd === -1 ? text.length : lineEnd + 1;
  const before = text.slice(0, broken.cellStart - 1);
  const row: string[] = before === '' ? [''] : parse(before, delimiter, lineBreak, true).data[0];
  const cell = text.slice(broken.cellStart - 1, lineEnd === -1 ? text.length : lineEnd);
  row[row.length - 1] = cell;
  return {
    rows: [row],
    flaw: unclosedQuote(headers[row.length - 1] ?? '', cell),
    characters,
    isCutShort: true,
  };
}

function cutCarriageReturns(rows: readonly string[][]): void {
  for (const row of rows) {
    const last = row[row.length - 1];
    if (last.charCodeAt(last.length - 1) === 13) row[row.length - 1] = last.slice(0, -1);
  }
}
