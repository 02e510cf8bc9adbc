import { inflateSync } from 'node:zlib';

/** One chunk of a PNG. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks of a PNG, in their order. */
export function pngChunks(file: Uint8Array): readonly PngChunk[] {
  const bytes = Buffer.from(file);
  const chunks: PngChunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: new Uint8Array(bytes.subarray(at + 8, at + 8 + length)) });
    at += length + 12;
  }
  return chunks;
}

/** Everything in a PNG that is not its picture, as text: a place to carry words unseen. */
export function pngTexts(file: Uint8Array): readonly string[] {
  return pngChunks(file).flatMap(({ type, data }) => {
    if (type === 'IDAT') return [];
    const bytes = Buffer.from(data);
    const text = `${type} ${bytes.toString('latin1')}`;
    const packedAt = bytes.indexOf(0) + 2;
    const packed = type === 'zTXt' ? [inflateSync(bytes.subarray(packedAt)).toString('utf8')] : [];
    return [text, bytes.toString('utf8'), ...packed];
  });
}

/** A decoded picture: red, green and blue of each pixel. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => readonly number[];
}

/** Decodes a PNG of 8-bit red, green and blue that is not interlaced (PNG, third edition, section 9). */
export function decodePng(file: Uint8Array): Picture {
  const chunks = pngChunks(file);
  const header = Buffer.from(chunks.find(({ type }) => type === 'IHDR')?.data ?? []);
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  if (header[8] !== 8 || header[9] !== 2 || header[12] !== 0) throw new Error('Another kind of PNG');
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const rows = inflateSync(packed);
  const stride = width * 3;
  if (rows.length !== (stride + 1) * height) throw new Error('Rows are missing');
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const raw = rows[y * (stride + 1) + 1 + x] ?? 0;
      const left = x >= 3 ? (pixels[y * stride + x - 3] ?? 0) : 0;
      const up = y > 0 ? (pixels[(y - 1) * stride + x] ?? 0) : 0;
      if (filter !== 0 && filter !== 1 && filter !== 2) throw new Error(`Filter ${filter}`);
      pixels[y * stride + x] = raw + (filter === 1 ? left : filter === 2 ? up : 0);
    }
  }
  return { width, height, at: (x, y) => [...pixels.subarray(y * stride + x * 3, y * stride + x * 3 + 3)] };
}
