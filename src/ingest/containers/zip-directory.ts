import type { ReadableFile } from '../readable-file.ts';
import { readBytes } from '../reading/byte-source.ts';
import { decoderFor } from '../reading/decode-text.ts';
import { FileTrouble } from '../reading/file-trouble.ts';
import {
  type DirectoryPlace,
  END64_BYTES,
  entryNumbers,
  LOCATOR_BYTES,
  needs64Bits,
  offsetOf64BitEnd,
  read64BitEnd,
} from './zip64.ts';

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

/** End-of-directory record (section 4.3.16): 22 bytes and a comment of at most 65,535. */
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
/** Bit 0 of the general purpose flag: encrypted; bit 11: the name is UTF-8 (section 4.4.4). */
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 1 << 11;
/** A directory of 64 MiB would name half a million files. */
const MOST_DIRECTORY_BYTES = 67_108_864;

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

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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

/** Names without the UTF-8 flag are in the code page of whoever packed them; most are UTF-8 or Western all the same. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  if ((flags & UTF8_FLAG) !== 0 || !text.includes('\ufffd')) return text;
  return decoderFor('windows-1252')(bytes);
}
