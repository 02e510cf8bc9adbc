/** One file inside a zip, found through the zip's directory; nothing is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked, as the directory says. */
  readonly bytes: number;
  readonly packedBytes: number;
  /** 0 stored, 8 deflated (APPNOTE 6.3.10, section 4.4.5). */
  readonly method: number;
  /** Where its local header starts. */
  readonly offset: number;
}

// APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16: signatures and the sizes of the fixed parts.
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const LOCAL_HEADER_BYTES = 30;
const DIRECTORY_HEADER_BYTES = 46;
const DIRECTORY_END_BYTES = 22;
const LONGEST_COMMENT_BYTES = 65_535;
/** A directory of a hundred thousand files; what is longer is none. */
const LONGEST_DIRECTORY_BYTES = 10_000_000;

/** The entries of a zip file; `null` when it is not a zip, or a damaged one. */
export async function zipEntries(file: Blob): Promise<readonly ZipEntry[] | null> {
  const tailStart = Math.max(0, file.size - DIRECTORY_END_BYTES - LONGEST_COMMENT_BYTES);
  const tail = await viewOf(file, tailStart, file.size);
  for (let at = tail.byteLength - DIRECTORY_END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== DIRECTORY_END) continue;
    const directoryBytes = tail.getUint32(at + 12, true);
    const directoryStart = tail.getUint32(at + 16, true);
    if (directoryBytes > LONGEST_DIRECTORY_BYTES) return null;
    if (directoryStart + directoryBytes > tailStart + at) return null;
    return directoryEntries(await viewOf(file, directoryStart, directoryStart + directoryBytes));
  }
  return null;
}

function directoryEntries(directory: DataView<ArrayBuffer>): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + DIRECTORY_HEADER_BYTES <= directory.byteLength) {
    if (directory.getUint32(at, true) !== DIRECTORY_HEADER) return null;
    const nameBytes = directory.getUint16(at + 28, true);
    const end = at + DIRECTORY_HEADER_BYTES + nameBytes;
    if (end > directory.byteLength) return null;
    entries.push({
      name: new TextDecoder().decode(
        new Uint8Array(directory.buffer, directory.byteOffset + at + DIRECTORY_HEADER_BYTES, nameBytes),
      ),
      method: directory.getUint16(at + 10, true),
      packedBytes: directory.getUint32(at + 20, true),
      bytes: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
    });
    at = end + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * The content of an entry; `null` when it is damaged, or unpacks to more than `limitBytes`, whatever it says of itself. Stored entries
 * are cut out of the file without being copied.
 */
export async function unpackEntry(file: Blob, entry: ZipEntry, limitBytes: number): Promise<Blob | null> {
  const header = await viewOf(file, entry.offset, entry.offset + LOCAL_HEADER_BYTES);
  if (header.byteLength < LOCAL_HEADER_BYTES || header.getUint32(0, true) !== LOCAL_HEADER) return null;
  const start = entry.offset + LOCAL_HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = file.slice(start, start + entry.packedBytes);
  if (packed.size !== entry.packedBytes) return null;
  if (entry.method === 0) return packed.size <= limitBytes ? packed : null;
  if (entry.method !== 8) return null;
  return inflate(packed, limitBytes);
}

async function inflate(packed: Blob, limitBytes: number): Promise<Blob | null> {
  let bytes = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      // Counted as it comes: what the directory of a zip says of the size may be a lie.
      if (bytes > limitBytes) controller.error(new Error('larger than is unpacked'));
      else controller.enqueue(chunk);
    },
  });
  try {
    const stream = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).pipeThrough(counted);
    return await new Response(stream).blob();
  } catch {
    return null;
  }
}

async function viewOf(file: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}
