import { crc32, joinBytes } from '../files/bytes.ts';
import {
  DEFLATED,
  END_BYTES,
  END_SIGNATURE,
  ENTRY_BYTES,
  ENTRY_SIGNATURE,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
  STORED,
  UTF8_FLAG,
} from '../files/read-zip.ts';

/** One file to be packed. */
export interface ZipPart {
  readonly name: string;
  readonly content: Blob;
  /** Packed already: it is stored as it is. */
  readonly isPacked: boolean;
}

/** Small enough that packing one piece does not hold up the page. */
const PIECE_BYTES = 262_144;
/** Version 2.0 of the format, the first with deflate (APPNOTE.TXT 6.3.10, section 4.4.3). */
const VERSION_NEEDED = 20;

/**
 * The files as one zip of less than 4 GiB, read piece by piece. Rejects when a content can no longer be read, and with
 * whatever `step` does, which hears after each piece what share of all bytes is packed.
 */
export async function writeZip(
  parts: readonly ZipPart[],
  step: (share: number) => Promise<void> = async () => {},
): Promise<Blob> {
  const whole = parts.reduce((sum, { content }) => sum + content.size, 0);
  const [time, date] = dosTime(new Date());
  const files: Blob[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let [read, offset] = [0, 0];
  for (const { name, content, isPacked } of parts) {
    let checksum = 0;
    async function* pieces() {
      for (let start = 0; start < content.size; start += PIECE_BYTES) {
        const piece = new Uint8Array(await content.slice(start, start + PIECE_BYTES).arrayBuffer());
        checksum = crc32(piece, checksum);
        yield piece;
        read += piece.length;
        await step(read / whole);
      }
    }
    const packed = await (isPacked ? stored(pieces()) : deflated(pieces()));
    const nameBytes = new TextEncoder().encode(name);
    // What the header before the file and the entry in the directory both say (sections 4.3.7 and 4.3.12).
    const method = isPacked ? STORED : DEFLATED;
    const said = [
      ...twoBytes(VERSION_NEEDED, UTF8_FLAG, method, time, date),
      ...fourBytes(checksum, packed.size, content.size),
      ...twoBytes(nameBytes.length, 0),
    ];
    const file = new Blob([record(LOCAL_SIGNATURE, LOCAL_BYTES, said), nameBytes, packed]);
    files.push(file);
    const place = [...twoBytes(0, 0, 0), ...fourBytes(0, offset)];
    directory.push(record(ENTRY_SIGNATURE, ENTRY_BYTES, [...twoBytes(VERSION_NEEDED), ...said, ...place]));
    directory.push(nameBytes);
    offset += file.size;
  }
  const entries = joinBytes(directory) as Uint8Array<ArrayBuffer>;
  const counts = twoBytes(0, 0, parts.length, parts.length);
  const end = [...counts, ...fourBytes(entries.length, offset), ...twoBytes(0)];
  return new Blob([...files, entries, record(END_SIGNATURE, END_BYTES, end)], { type: 'application/zip' });
}

type Pieces = AsyncGenerator<Uint8Array<ArrayBuffer>, void, void>;

async function stored(pieces: Pieces): Promise<Blob> {
  const all: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Blob(all);
}

/** Deflated by the browser's own packer. Rejects with whatever the pieces do. */
async function deflated(pieces: Pieces): Promise<Blob> {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const packer = writable.getWriter();
  const packed = new Response(readable).blob();
  try {
    for await (const piece of pieces) await packer.write(piece);
    await packer.close();
  } catch (error) {
    await packer.abort(error).catch(() => undefined);
    await packed.catch(() => undefined);
    throw error;
  }
  return await packed;
}

/** A record of a zip: its signature and what it says, as many bytes as such a record has. */
function record(signature: number, bytes: number, said: readonly number[]): Uint8Array<ArrayBuffer> {
  const all = Uint8Array.from([...fourBytes(signature), ...said]);
  if (all.length !== bytes) throw new Error(`a record of ${bytes} bytes has ${all.length}`);
  return all;
}

/** Numbers as zip writes them, the low byte first. */
function twoBytes(...numbers: readonly number[]): number[] {
  return numbers.flatMap(number => [number & 0xff, (number >>> 8) & 0xff]);
}

function fourBytes(...numbers: readonly number[]): number[] {
  return numbers.flatMap(number => twoBytes(number, number >>> 16));
}

/** Time and date by the clock of this place, as MS-DOS counts them: steps of 2 s, years from 1980 (section 4.4.6). */
function dosTime(now: Date): readonly [time: number, date: number] {
  return [
    (now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1),
    ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate(),
  ];
}
