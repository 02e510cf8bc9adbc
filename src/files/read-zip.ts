import { crc32, viewOf } from './bytes.ts';
import { type ByteSource, FileTrouble, type ReadableFile, readBytes } from './readable-file.ts';
import { decoderFor } from './text-encoding.ts';

/** One file inside a zip, as the zip's directory tells (APPNOTE.TXT 6.3.10, section 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly crc32: number;
  readonly packedBytes: number;
  /** What the directory claims. */
  readonly unpackedBytes: number;
  readonly headerOffset: number;
}

/** How much may come out of one entry: what does is counted, whatever the directory claims. */
export interface UnpackLimits {
  readonly bytes: number;
  /** So many times what is packed, for what is no longer small; `null`: any. */
  readonly timesPacked: number | null;
}

/**
 * For tables from anywhere. 2 GiB is six times the largest UCDP GED release; a zip bomb packs petabytes into kilobytes and
 * lies about it. Deflate packs tables ten or twenty times smaller and can do a thousand times: a zip that gives so much
 * more than it holds is made of one thing again and again.
 */
export const TABLE_LIMITS: UnpackLimits = { bytes: 2_147_483_648, timesPacked: 200 };
/** Small files may be as tightly packed as they like. */
const TOO_SMALL_TO_MATTER_BYTES = 67_108_864;

/** End-of-directory record (section 4.3.16): 22 bytes and a comment of at most 65,535. */
export const END_SIGNATURE = 0x06054b50;
export const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;
export const ENTRY_SIGNATURE = 0x02014b50;
export const ENTRY_BYTES = 46;
export const LOCAL_SIGNATURE = 0x04034b50;
export const LOCAL_BYTES = 30;
/** Stands where a number is kept in the 64-bit records instead (APPNOTE.TXT 6.3.10, section 4.4.1.4). */
const IN_64_BIT_RECORD = 0xffffffff;
const COUNT_IN_64_BIT_RECORD = 0xffff;
/** Locator of the 64-bit end record (section 4.3.15): 20 bytes, right before the ordinary one. */
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTES = 20;
/** 64-bit end record (section 4.3.14), without its extensible part. */
const END64_SIGNATURE = 0x06064b50;
const END64_BYTES = 56;
/** Header id of the extra field with an entry's 64-bit numbers (section 4.5.3). */
const EXTRA_ID = 1;
/** Bit 0 of the general purpose flag: encrypted; bit 11: the name is UTF-8 (section 4.4.4). */
const ENCRYPTED_FLAG = 1;
export const UTF8_FLAG = 1 << 11;
export const STORED = 0;
export const DEFLATED = 8;
/** A directory of 64 MiB would name half a million files. */
const MOST_DIRECTORY_BYTES = 67_108_864;
const PACKED_BLOCK_BYTES = 262_144;
/** Given to the inflater at once: deflate packs at most 1,032 to 1, so no more than 17 MB come out at once. */
const INFLATE_BYTES = 16_384;

/** Where a zip's directory is, and how many entries it has. */
interface DirectoryPlace {
  readonly offset: number;
  readonly bytes: number;
  readonly entries: number;
}

/** The sizes and the place of one entry. */
interface EntryNumbers {
  readonly unpackedBytes: number;
  readonly packedBytes: number;
  readonly headerOffset: number;
}

/** The files a zip holds, folders left out. Trouble: `zip-damaged`. */
export async function readZipDirectory(file: ReadableFile): Promise<ZipEntry[]> {
  const tail = await readBytes(file, Math.max(0, file.size - END_BYTES - MOST_COMMENT_BYTES), file.size);
  const endInTail = findEnd(tail);
  if (endInTail === null) throw new FileTrouble('zip-damaged');
  const end = viewOf(tail.subarray(endInTail));
  const plain = {
    entries: end.getUint16(10, true),
    bytes: end.getUint32(12, true),
    offset: end.getUint32(16, true),
  };
  const place = needs64Bits(plain) ? await place64(file, file.size - tail.length + endInTail, plain) : plain;
  const { offset, bytes, entries } = place;
  if (offset + bytes > file.size || bytes > MOST_DIRECTORY_BYTES) throw new FileTrouble('zip-damaged');
  return readEntries(await readBytes(file, offset, offset + bytes), entries);
}

function findEnd(tail: Uint8Array): number | null {
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

/** What the 64-bit record says; an archive of exactly 65,535 files has none, and means what it says. */
async function place64(file: ReadableFile, endAt: number, plain: DirectoryPlace): Promise<DirectoryPlace> {
  const locator = await readBytes(file, Math.max(0, endAt - LOCATOR_BYTES), endAt);
  const start = offsetOf64BitEnd(viewOf(locator));
  if (start === null || start + END64_BYTES > endAt) return plain;
  return read64BitEnd(viewOf(await readBytes(file, start, start + END64_BYTES))) ?? plain;
}

function readEntries(directory: Uint8Array, count: number): ZipEntry[] {
  const view = viewOf(directory);
  const entries: ZipEntry[] = [];
  for (let at = 0, seen = 0; seen < count; seen++) {
    const isThere = at + ENTRY_BYTES <= directory.length && view.getUint32(at, true) === ENTRY_SIGNATURE;
    if (!isThere) throw new FileTrouble('zip-damaged');
    const nameBytes = view.getUint16(at + 28, true);
    const nameStart = at + ENTRY_BYTES;
    const flags = view.getUint16(at + 8, true);
    const name = decodeName(directory.subarray(nameStart, nameStart + nameBytes), flags);
    const extraStart = nameStart + nameBytes;
    const extraBytes = view.getUint16(at + 30, true);
    const numbers = entryNumbers(
      {
        packedBytes: view.getUint32(at + 20, true),
        unpackedBytes: view.getUint32(at + 24, true),
        headerOffset: view.getUint32(at + 42, true),
      },
      viewOf(directory.subarray(extraStart, extraStart + extraBytes)),
    );
    if (numbers === null) throw new FileTrouble('zip-damaged', name);
    if (!name.endsWith('/')) {
      entries.push({
        name,
        isEncrypted: (flags & ENCRYPTED_FLAG) !== 0,
        method: view.getUint16(at + 10, true),
        crc32: view.getUint32(at + 16, true),
        ...numbers,
      });
    }
    at = extraStart + extraBytes + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Whether an ordinary end record sends the reader on to the 64-bit one. */
function needs64Bits({ offset, bytes, entries }: DirectoryPlace): boolean {
  return offset === IN_64_BIT_RECORD || bytes === IN_64_BIT_RECORD || entries === COUNT_IN_64_BIT_RECORD;
}

/** Where the 64-bit end record starts, by its locator; `null`: this is none. */
function offsetOf64BitEnd(locator: DataView): number | null {
  const isThere = locator.byteLength === LOCATOR_BYTES && locator.getUint32(0, true) === LOCATOR_SIGNATURE;
  return isThere ? wholeNumber(locator, 8) : null;
}

/** What a 64-bit end record says; `null`: this is none. */
function read64BitEnd(end: DataView): DirectoryPlace | null {
  if (end.byteLength !== END64_BYTES || end.getUint32(0, true) !== END64_SIGNATURE) return null;
  return { entries: wholeNumber(end, 32), bytes: wholeNumber(end, 40), offset: wholeNumber(end, 48) };
}

/** An entry's numbers, those of 64 bits out of its extra fields; `null`: they are promised and not there. */
function entryNumbers(given: EntryNumbers, extra: DataView): EntryNumbers | null {
  const names = ['unpackedBytes', 'packedBytes', 'headerOffset'] as const;
  const wanted = names.filter(name => given[name] === IN_64_BIT_RECORD);
  if (wanted.length === 0) return given;
  const field = extraField(extra);
  if (field === null || field.byteLength < wanted.length * 8) return null;
  const found = wanted.map((name, index) => [name, wholeNumber(field, index * 8)]);
  return { ...given, ...Object.fromEntries(found) };
}

function extraField(extra: DataView): DataView | null {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const bytes = extra.getUint16(at + 2, true);
    if (at + 4 + bytes > extra.byteLength) return null;
    if (extra.getUint16(at, true) === EXTRA_ID) {
      return new DataView(extra.buffer, extra.byteOffset + at + 4, bytes);
    }
    at += 4 + bytes;
  }
  return null;
}

/** Numbers beyond 2^53 lose precision, and lie beyond any file. */
function wholeNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** Names without the UTF-8 flag are in the code page of whoever packed them; most are UTF-8 or Western all the same. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  if ((flags & UTF8_FLAG) !== 0 || !text.includes('\ufffd')) return text;
  return decoderFor('windows-1252')(bytes);
}

/**
 * The unpacked bytes of an entry, checked against its checksum. Trouble while reading: `zip-too-large` and that of
 * {@link unpackedBlocks}.
 */
export function zipEntrySource(
  file: ReadableFile,
  entry: ZipEntry,
  mostBytes = TABLE_LIMITS.bytes,
): ByteSource {
  return {
    size: entry.unpackedBytes,
    seekable: false,
    async *blocks(start) {
      if (entry.unpackedBytes > mostBytes) throw new FileTrouble('zip-too-large', entry.name);
      let checksum = 0;
      let toSkip = start;
      for await (const block of unpackedBlocks(file, entry, { ...TABLE_LIMITS, bytes: mostBytes })) {
        checksum = crc32(block, checksum);
        if (block.length > toSkip) yield block.subarray(toSkip);
        toSkip = Math.max(0, toSkip - block.length);
      }
      if (checksum !== entry.crc32) throw new FileTrouble('zip-damaged', entry.name);
    },
  };
}

/**
 * The bytes of an entry as they come out, its checksum left to the caller. Trouble while reading: `zip-encrypted`,
 * `zip-damaged`, `zip-too-large`, `packed-too-tightly`.
 */
export async function* unpackedBlocks(
  file: ReadableFile,
  entry: ZipEntry,
  limits: UnpackLimits,
): AsyncGenerator<Uint8Array, void, void> {
  const packed = packedBlocks(file, await packedPlace(file, entry));
  const plain = entry.method === STORED ? packed : inflated(packed, entry, limits.timesPacked);
  let bytes = 0;
  for await (const block of plain) {
    bytes += block.length;
    if (bytes > limits.bytes) throw new FileTrouble('zip-too-large', entry.name);
    yield block;
  }
}

/** Where the packed bytes of an entry lie in the file: `end` is excluded. Trouble: `zip-encrypted`, `zip-damaged`. */
export async function packedPlace(
  file: ReadableFile,
  entry: ZipEntry,
): Promise<{ readonly start: number; readonly end: number }> {
  if (entry.isEncrypted) throw new FileTrouble('zip-encrypted', entry.name);
  const header = viewOf(await readBytes(file, entry.headerOffset, entry.headerOffset + LOCAL_BYTES));
  const isThere = header.byteLength === LOCAL_BYTES && header.getUint32(0, true) === LOCAL_SIGNATURE;
  if (!isThere) throw new FileTrouble('zip-damaged', entry.name);
  const start = entry.headerOffset + LOCAL_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const end = start + entry.packedBytes;
  if (end > file.size) throw new FileTrouble('zip-damaged', entry.name);
  return { start, end };
}

async function* packedBlocks(
  file: ReadableFile,
  { start, end }: { readonly start: number; readonly end: number },
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  for (let position = start; position < end; position += PACKED_BLOCK_BYTES) {
    yield await readBytes(file, position, Math.min(end, position + PACKED_BLOCK_BYTES));
  }
}

/** Inflated by the browser's own inflater, piece by piece, so that no more is ever unpacked than is asked for. */
async function* inflated(
  packed: AsyncGenerator<Uint8Array<ArrayBuffer>, void, void>,
  entry: ZipEntry,
  timesPacked: number | null,
): AsyncGenerator<Uint8Array, void, void> {
  if (entry.method !== DEFLATED) throw new FileTrouble('zip-damaged', entry.name);
  const inflater = new DecompressionStream('deflate-raw');
  const unpacked = inflater.readable.getReader();
  const fed = { bytes: 0 };
  const feeding = feed(inflater.writable.getWriter(), packed, fed);
  // What goes wrong with the file is told below, once the inflater gives no more.
  const trouble = feeding.then(
    () => null,
    (error: unknown) => (error instanceof FileTrouble ? error : new FileTrouble('zip-damaged', entry.name)),
  );
  let bytes = 0;
  try {
    for (;;) {
      const { value, done } = await unpacked.read().catch(async () => {
        throw (await trouble) ?? new FileTrouble('zip-damaged', entry.name);
      });
      if (done) break;
      bytes += value.length;
      const most = timesPacked === null ? Number.POSITIVE_INFINITY : fed.bytes * timesPacked;
      if (bytes > Math.max(TOO_SMALL_TO_MATTER_BYTES, most))
        throw new FileTrouble('packed-too-tightly', entry.name);
      yield value;
    }
  } finally {
    await unpacked.cancel().catch(() => undefined);
    await trouble;
  }
}

/** Gives the inflater what is packed; where the file can no longer be read, nothing more comes out either. */
async function feed(
  inflater: WritableStreamDefaultWriter<BufferSource>,
  packed: AsyncGenerator<Uint8Array<ArrayBuffer>, void, void>,
  fed: { bytes: number },
): Promise<void> {
  try {
    for await (const block of packed) {
      for (let at = 0; at < block.length; at += INFLATE_BYTES) {
        const piece = block.subarray(at, at + INFLATE_BYTES);
        fed.bytes += piece.length;
        await inflater.write(piece);
      }
    }
    await inflater.close();
  } catch (error) {
    await inflater.abort(error).catch(() => undefined);
    throw error;
  }
}
