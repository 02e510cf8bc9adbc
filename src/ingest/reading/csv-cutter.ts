import type { Refusal } from '../row-sink.ts';
import { joinBytes } from './byte-source.ts';
import type { CsvLayout } from './csv-layout.ts';
import { parsePiece } from './csv-piece.ts';
import { bytesOfLines, endOfFirstLine, endOfLastLine } from './line-bytes.ts';
import { MOST_CELL_CHARACTERS } from './row-flaw.ts';
import type { LineDecoder } from './text-encoding.ts';

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
export class CsvCutter {
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
    const flaw: Refusal = { field: this.headers[0], value, reason: 'cell-too-long' };
    return { rows: [[value]], flaw, bytes, isSuspect: false };
  }
}
