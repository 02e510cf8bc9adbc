import { Inflate } from 'fflate';
import type { ReadableFile } from '../readable-file.ts';
import { type ByteSource, readBytes } from '../reading/byte-source.ts';
import { FileTrouble } from '../reading/file-trouble.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

/**
 * Most that is unpacked from one entry: 2 GiB, six times the largest UCDP GED release. A zip bomb packs petabytes
 * into kilobytes and lies about it, so the bytes that come out are counted, not those the directory claims.
 */
export const MOST_UNPACKED_BYTES = 2_147_483_648;

/**
 * Deflate packs tables ten or twenty times smaller and can do a thousand times: a zip that gives so much more than it
 * holds is made of one thing again and again. Small files may be.
 */
const MOST_TIMES_PACKED = 200;
const TOO_SMALL_TO_MATTER_BYTES = 67_108_864;

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const PACKED_BLOCK_BYTES = 262_144;
/** Given to the inflater at once: deflate packs at most 1,032 to 1, so no more than 17 MB come out at once. */
const INFLATE_BYTES = 16_384;
const STORED = 0;
const DEFLATED = 8;

/**
 * The unpacked bytes of a zip entry. Trouble while reading: `zip-encrypted`, `zip-damaged`, `zip-too-large`,
 * `packed-too-tightly`.
 */
export function zipEntrySource(
  file: ReadableFile,
  entry: ZipEntry,
  mostBytes = MOST_UNPACKED_BYTES,
): ByteSource {
  return {
    size: entry.unpackedBytes,
    seekable: false,
    async *blocks(start) {
      let toSkip = start;
      for await (const block of unpackedBlocks(file, entry, mostBytes)) {
        if (block.length > toSkip) yield block.subarray(toSkip);
        toSkip = Math.max(0, toSkip - block.length);
      }
    },
  };
}

async function* unpackedBlocks(file: ReadableFile, entry: ZipEntry, mostBytes: number) {
  if (entry.isEncrypted) throw new FileTrouble('zip-encrypted', entry.name);
  if (entry.unpackedBytes > mostBytes) throw new FileTrouble('zip-too-large', entry.name);
  const packed = packedBlocks(file, entry);
  const plain = entry.method === STORED ? packed : inflated(packed, entry);
  let bytes = 0;
  let checksum = 0;
  for await (const block of plain) {
    bytes += block.length;
    if (bytes > mostBytes) throw new FileTrouble('zip-too-large', entry.name);
    checksum = crc32(block, checksum);
    yield block;
  }
  if (checksum !== entry.crc32) throw new FileTrouble('zip-damaged', entry.name);
}

async function* packedBlocks(file: ReadableFile, entry: ZipEntry) {
  const header = await readBytes(file, entry.headerOffset, entry.headerOffset + LOCAL_BYTES);
  const view = new DataView(header.buffer);
  const isThere = header.length === LOCAL_BYTES && view.getUint32(0, true) === LOCAL_SIGNATURE;
  if (!isThere) throw new FileTrouble('zip-damaged', entry.name);
  const start = entry.headerOffset + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  const end = start + entry.packedBytes;
  if (end > file.size) throw new FileTrouble('zip-damaged', entry.name);
  for (let position = start; position < end; position += PACKED_BLOCK_BYTES) {
    yield await readBytes(file, position, Math.min(end, position + PACKED_BLOCK_BYTES));
  }
}

async function* inflated(packed: AsyncGenerator<Uint8Array, void, void>, entry: ZipEntry) {
  if (entry.method !== DEFLATED) throw new FileTrouble('zip-damaged', entry.name);
  const unpacked: Uint8Array[] = [];
  let unpackedBytes = 0;
  const inflater = new Inflate(block => {
    unpacked.push(block);
    unpackedBytes += block.length;
  });
  let packedBytes = 0;
  for await (const block of packed) {
    for (let at = 0; at < block.length; at += INFLATE_BYTES) {
      const piece = block.subarray(at, at + INFLATE_BYTES);
      push(inflater, piece, entry);
      packedBytes += piece.length;
      if (unpackedBytes > Math.max(TOO_SMALL_TO_MATTER_BYTES, packedBytes * MOST_TIMES_PACKED)) {
        throw new FileTrouble('packed-too-tightly', entry.name);
      }
      yield* unpacked.splice(0);
    }
  }
  push(inflater, new Uint8Array(0), entry, true);
  yield* unpacked.splice(0);
}

/** The inflater throws on what is no deflate stream, and on one that is cut off. */
function push(inflater: Inflate, bytes: Uint8Array, entry: ZipEntry, final = false): void {
  try {
    inflater.push(bytes, final);
  } catch {
    throw new FileTrouble('zip-damaged', entry.name);
  }
}
