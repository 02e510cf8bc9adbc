import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Step } from '../../platform/documents/pace.ts';

/** One file of an export. */
export interface BundledFile {
  readonly name: string;
  readonly content: Blob;
}

/** Small enough that packing one piece does not hold up the page. */
const PIECE_BYTES = 262_144;
const PACKED = /\.(?:png|pdf|pptx)$/;

/**
 * The files as one zip: a browser lets one click save one file, and what belongs together stays together. Rejects when
 * the content cannot be read back, and with whatever `step` does.
 */
export async function bundled(files: readonly BundledFile[], step: Step): Promise<Blob> {
  const whole = files.reduce((sum, { content }) => sum + content.size, 0);
  let packed = 0;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  for (const { name, content } of files) {
    const entry = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    if (content.size === 0) entry.push(new Uint8Array(0), true);
    for (let start = 0; start < content.size; start += PIECE_BYTES) {
      const piece = new Uint8Array(await content.slice(start, start + PIECE_BYTES).arrayBuffer());
      entry.push(piece, start + PIECE_BYTES >= content.size);
      packed += piece.length;
      await step(packed / whole);
    }
  }
  zip.end();
  if (failure) throw failure;
  return new Blob(pieces, { type: 'application/zip' });
}
