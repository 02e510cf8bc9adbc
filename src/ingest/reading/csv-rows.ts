import Papa from 'papaparse';
import { joinBytes } from '../../files/bytes.ts';
import type { ByteSource } from '../../files/readable-file.ts';
import type { LineDecoder } from '../../files/text-encoding.ts';
import { entryAt } from '../../units/at.ts';
import type { Refusal } from '../row-sink.ts';
import {
  bytesOfLines,
  type CsvLayout,
  type Delimiter,
  endOfFirstLine,
  endOfLastLine,
  type LineBreak,
} from './csv-layout.ts';
import { isBlankLine, MOST_CELL_CHARACTERS, type RowBatch } from './table.ts';

/** The data rows of a delimited text from byte `start` on, which is where a row starts. */
export async function* csvBatches(
  source: ByteSource,
  layout: CsvLayout,
  headers: readonly string[],
  decoder: LineDecoder,
  start: number,
): AsyncGenerator<RowBatch, void, void> {
  const cutter = new CsvCutter(layout, headers, decoder);
  let offset = start;
  for await (const block of endMarked(source.blocks(start))) {
    cutter.add(block);
    for (let piece = cutter.next(); piece !== null; piece = cutter.next()) {
      const share = Math.min(1, offset / Math.max(1, source.size));
      const rows = piece.rows.some(isBlankLine) ? piece.rows.filter(row => !isBlankLine(row)) : piece.rows;
      const flaws = flawOfLast(piece, rows.length);
      if (rows.length > 0) yield { byte: offset, rows, flaws, isSuspect: piece.isSuspect, share };
      offset += piece.bytes;
    }
  }
}

/** The blocks, and `null` at the end. */
async function* endMarked(
  blocks: AsyncGenerator<Uint8Array, void, void>,
): AsyncGenerator<Uint8Array | null, void, void> {
  yield* blocks;
  yield null;
}

function flawOfLast(piece: Piece, rows: number): RowBatch['flaws'] {
  return piece.flaw && new Map([[rows - 1, piece.flaw]]);
}

/** Parsed at once: strings below 128 KiB stay out of V8's large-object space, which makes parsing 1.5 times as fast. */
const PIECE_BYTES = 65_536;
/** After a broken line some lines like it, so that a file full of unclosed quotes is not parsed anew for each of them. */
const LINES_AFTER_BROKEN = 4;
const LEAST_PIECE_BYTES = 64;
/** A row without an end after so much is given up, so that an unclosed quote cannot pull in the whole file. */
const MOST_ROW_BYTES = 33_554_432;
/** Bytes kept of a line too long to be read. */
const KEPT_OF_LONG_LINE = 1000;

/** Some whole rows and the bytes they took. */
export interface Piece {
  readonly rows: string[][];
  /** Set when the last of `rows` is broken. */
  readonly flaw: Refusal | null;
  readonly bytes: number;
  /** Some cell may hold a NUL byte or be far too long. */
  readonly isSuspect: boolean;
}

/** Cuts blocks of bytes, as they come, into pieces of whole rows. Holds no more than one row and one block. */
class CsvCutter {
  private readonly layout: CsvLayout;
  private readonly headers: readonly string[];
  private readonly decoder: LineDecoder;
  private pending: Uint8Array = new Uint8Array(0);
  private position = 0;
  /** Blocks that are to be joined to `pending` once they are enough. */
  private waiting: Uint8Array[] = [];
  private waitingBytes = 0;
  private hasEnded = false;
  private wantedBytes = PIECE_BYTES;
  private isSkippingLine = false;

  constructor(layout: CsvLayout, headers: readonly string[], decoder: LineDecoder) {
    this.layout = layout;
    this.headers = headers;
    this.decoder = decoder;
  }

  /** Takes the next block; `null`: there is no more. */
  add(block: Uint8Array | null): void {
    if (block === null) {
      this.hasEnded = true;
      return;
    }
    this.waiting.push(block);
    this.waitingBytes += block.length;
  }

  /** The next piece; `null`: more bytes are needed, or all is read. */
  next(): Piece | null {
    if (!this.isSkippingLine && !this.hasEnded && this.heldBytes() < this.wantedBytes) return null;
    this.join();
    while (this.position < this.pending.length) {
      if (this.isSkippingLine) return this.skipLine();
      if (this.heldBytes() < this.wantedBytes)
        return this.hasEnded ? this.parse(this.pending.length, true) : null;
      const limit = this.position + this.wantedBytes;
      const { lineBreak, text } = this.layout;
      const end = endOfLastLine(this.pending, this.position, limit, lineBreak, text.encoding);
      const isGivenUp = this.wantedBytes >= MOST_ROW_BYTES;
      if (end === -1 && isGivenUp) return this.skipLine();
      const piece = end === -1 ? null : this.parse(end, isGivenUp);
      if (piece) return piece;
      this.wantedBytes = Math.min(MOST_ROW_BYTES, this.wantedBytes * 2);
    }
    return null;
  }

  private heldBytes(): number {
    return this.pending.length - this.position + this.waitingBytes;
  }

  /** Not for each block: one row may be many blocks long. */
  private join(): void {
    if (this.waitingBytes === 0) return;
    this.pending = joinBytes([this.pending.subarray(this.position), ...this.waiting]);
    this.position = 0;
    this.waiting = [];
    this.waitingBytes = 0;
  }

  private parse(end: number, isComplete: boolean): Piece | null {
    const { delimiter, lineBreak, text: detected } = this.layout;
    const bytes = this.pending.subarray(this.position, end);
    const text = this.decoder.decode(bytes);
    // Many short rows may follow a long one; they wait, so as not to be held in memory all at once.
    const mostRows = this.wantedBytes > PIECE_BYTES ? 1 : 0;
    const piece = parsePiece(text, { delimiter, lineBreak, headers: this.headers, isComplete, mostRows });
    if (piece.characters === 0) return null;
    const used = bytesOfLines(bytes, text, piece.characters, lineBreak, detected.encoding);
    this.position += used;
    const wanted = piece.isCutShort ? used * LINES_AFTER_BROKEN : this.wantedBytes * 2;
    this.wantedBytes = Math.min(PIECE_BYTES, Math.max(LEAST_PIECE_BYTES, wanted));
    const isSuspect = text.length > MOST_CELL_CHARACTERS || text.includes('\0');
    return { rows: piece.rows, flaw: piece.flaw, bytes: used, isSuspect };
  }

  /** Drops what is held of a line too long to be held; its row is refused once, when its beginning is dropped. */
  private skipLine(): Piece | null {
    const { lineBreak, text } = this.layout;
    const found = endOfFirstLine(this.pending, this.position, lineBreak, text.encoding);
    const available = this.pending.length - this.position;
    const bytes = found === -1 ? available - (available % 2) : found - this.position;
    if (bytes === 0) return null;
    const start = this.pending.subarray(this.position, this.position + Math.min(bytes, KEPT_OF_LONG_LINE));
    const isFirst = !this.isSkippingLine;
    this.isSkippingLine = found === -1;
    this.position += bytes;
    this.wantedBytes = PIECE_BYTES;
    if (!isFirst) return { rows: [], flaw: null, bytes, isSuspect: false };
    const value = this.decoder.decode(start);
    const flaw: Refusal = { field: entryAt(this.headers, 0), value, reason: 'cell-too-long' };
    return { rows: [[value]], flaw, bytes, isSuspect: false };
  }
}

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
function parsePiece(text: string, options: PieceOptions): ParsedPiece {
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
    if (last?.charCodeAt(last.length - 1) === 13) row[row.length - 1] = last.slice(0, -1);
  }
}

/** An error as Papa Parse reports it; `index` is where the text of the quoted cell starts. */
export interface QuoteError {
  readonly code: string;
  /** Index among the rows of this parse. */
  readonly row: number;
  readonly index: number;
}

/** A quote that was opened and never rightly closed. */
export interface BrokenQuote {
  readonly row: number;
  /** Where the text of the cell starts, in characters of the text parsed. */
  readonly cellStart: number;
}

/**
 * The first row with a quote that swallowed the lines after it. A stray quote within one line (`"the "boys" came"`)
 * is forgiven; one that comes after a line break inside a cell is the opening quote of some later cell, so the cell
 * was never closed. The rule looks at nothing but the row itself, so that a file gives the same rows wherever the
 * reading starts. `isComplete`: no text follows, so an open quote stays open.
 */
function firstBrokenQuote(
  text: string,
  errors: readonly QuoteError[],
  lineBreak: LineBreak,
  isComplete: boolean,
): BrokenQuote | null {
  for (let first = 0; first < errors.length; ) {
    const { row, index } = entryAt(errors, first);
    let last = first;
    let strays = 0;
    let isOpen = false;
    for (; errors[last]?.index === index; last++) {
      if (errors[last]?.code === 'MissingQuotes') isOpen = true;
      else strays++;
    }
    const swallowedLines = strays > 0 && strayAfterLineBreak(text, index, strays, lineBreak);
    if (swallowedLines || (isOpen && isComplete)) return { row, cellStart: index };
    first = last;
  }
  return null;
}

/** Whether the last of the stray quotes of the cell at `cellStart` comes after a line break. */
function strayAfterLineBreak(text: string, cellStart: number, strays: number, lineBreak: LineBreak): boolean {
  const lineEnd = text.indexOf(lineBreak, cellStart);
  if (lineEnd === -1) return false;
  let quote = cellStart - 1;
  for (let seen = 0; seen < strays; ) {
    quote = text.indexOf('"', quote + 1);
    if (quote === -1 || quote > lineEnd) return quote !== -1;
    if (text[quote + 1] === '"') quote++;
    else seen++;
  }
  return false;
}

/** The refusal of a line whose quote in the given column is never closed. */
function unclosedQuote(field: string, value: string): Refusal {
  return { field, value, reason: 'unclosed-quote' };
}
