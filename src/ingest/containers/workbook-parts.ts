import { zipSync } from 'fflate';
import type { ReadableFile } from '../readable-file.ts';
import { FileTrouble } from '../reading/file-trouble.ts';
import type { ZipEntry } from './zip-directory.ts';
import { zipEntrySource } from './zip-entry-source.ts';

/** A workbook is held in memory as a whole, so it may unpack to less than a table that streams through. */
const MOST_WORKBOOK_BYTES = 536_870_912;
/** What cells are made of; pictures and macros stay packed. */
const PART_NAME = /\.(xml|rels)$/;

/** The XML parts of a workbook by name. Trouble: `zip-too-large`, `zip-encrypted`, `workbook-damaged`. */
export async function readWorkbookParts(
  file: ReadableFile,
  entries: readonly ZipEntry[],
): Promise<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {};
  let left = MOST_WORKBOOK_BYTES;
  for (const entry of entries.filter(candidate => PART_NAME.test(candidate.name))) {
    const bytes = await unpack(file, entry, left);
    left -= bytes.length;
    parts[entry.name] = bytes;
  }
  return parts;
}

async function unpack(file: ReadableFile, entry: ZipEntry, mostBytes: number): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  try {
    for await (const block of zipEntrySource(file, entry, mostBytes).blocks(0)) blocks.push(block);
  } catch (error) {
    if (error instanceof FileTrouble && error.code === 'zip-damaged') {
      throw new FileTrouble('workbook-damaged', entry.name);
    }
    throw error;
  }
  return blocks.length === 1 ? blocks[0] : concatenate(blocks);
}

function concatenate(blocks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}

/**
 * The parts packed again without compression. The workbook reader unpacks large parts in workers made from blob
 * URLs, which the page's Content-Security-Policy rightly forbids, and has no limit; stored parts it only copies.
 */
export function storedWorkbook(parts: Record<string, Uint8Array>): ArrayBuffer {
  const bytes = zipSync(parts, { level: 0 });
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
