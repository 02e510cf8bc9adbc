import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file to be packed. */
export interface ZipPart {
  readonly name: string;
  readonly content: Blob;
  /** Packed already: it is stored as it is. */
  readonly isPacked: boolean;
}

/** Small enough that packing one piece does not hold up the page. */
const PIECE_BYTES = 262_144;

/**
 * The files as one zip, read piece by piece. Rejects when a content can no longer be read, and with whatever `step`
 * does, which hears after each piece what share of all bytes is packed.
 */
export async function writeZip(
  parts: readonly ZipPart[],
  step: (share: number) => Promise<void> = async () => {},
): Promise<Blob> {
  const whole = parts.reduce((sum, { content }) => sum + content.size, 0);
  let packed = 0;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  for (const { name, content, isPacked } of parts) {
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
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
