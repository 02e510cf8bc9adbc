import type { ByteSource } from './byte-source.ts';
import { CsvCutter, type Piece } from './csv-cutter.ts';
import type { CsvLayout } from './csv-layout.ts';
import { isBlankLine, type RowBatch } from './table.ts';
import type { LineDecoder } from './text-encoding.ts';

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
