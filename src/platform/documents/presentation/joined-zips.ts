import { viewOf } from '../font/font-tables.ts';

// APPNOTE.TXT (PKWARE), sections 4.3.12 and 4.3.16: where a directory entry says where its file begins, and what stands
// where in the record that ends an archive without a comment.
const OFFSET_IN_ENTRY = 42;
const END_BYTES = 22;
const COUNT_HERE = 8;
const COUNT = 10;
const DIRECTORY_BYTES = 12;
const DIRECTORY_OFFSET = 16;

/**
 * Archives of one file each as one archive: so that each file can be packed by itself, with time for the page in
 * between. An archive that is written as it comes would say of no file how long it is before it ends, which not every
 * reader takes.
 */
export function joinedZips(archives: readonly Uint8Array<ArrayBuffer>[]): readonly Uint8Array<ArrayBuffer>[] {
  const files: Uint8Array<ArrayBuffer>[] = [];
  const entries: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const archive of archives) {
    const start = viewOf(archive).getUint32(archive.length - END_BYTES + DIRECTORY_OFFSET, true);
    const entry = archive.slice(start, -END_BYTES);
    viewOf(entry).setUint32(OFFSET_IN_ENTRY, offset, true);
    files.push(archive.subarray(0, start));
    entries.push(entry);
    offset += start;
  }
  const end = archives[0]?.slice(-END_BYTES) ?? new Uint8Array(0);
  const view = viewOf(end);
  view.setUint16(COUNT_HERE, archives.length, true);
  view.setUint16(COUNT, archives.length, true);
  view.setUint32(
    DIRECTORY_BYTES,
    entries.reduce((sum, entry) => sum + entry.length, 0),
    true,
  );
  view.setUint32(DIRECTORY_OFFSET, offset, true);
  return [...files, ...entries, end];
}
