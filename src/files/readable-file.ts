import type { FileProblem, FileProblemCode } from '../model/source.ts';
import { joinBytes } from './bytes.ts';

/** What ingest needs of a file: a browser `File`, or a file on disk on the command line. */
export interface ReadableFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes from `start` (included) to `end` (excluded). Rejects when the file was removed or has changed. */
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Carries a file problem up through the readers; never leaves `ingest`, see {@link orFileProblem}. */
export class FileTrouble extends Error {
  readonly code: FileProblemCode;
  readonly detail: string;

  constructor(code: FileProblemCode, detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Runs `work`; what stops it because of the file comes back as a value. Other errors are bugs and go on. */
export async function orFileProblem<T>(
  file: { readonly name: string },
  work: () => Promise<T>,
): Promise<T | FileProblem> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    return { problem: error.code, fileName: file.name, detail: error.detail };
  }
}

/** Bytes read at once: large enough to be quick, small enough that a cancel is heard within some 10 ms of parsing. */
const BLOCK_BYTES = 1_048_576;

/** The unpacked bytes of one table, wherever they come from. */
export interface ByteSource {
  /** Bytes; for an entry of a zip what its directory claims, good for progress only. */
  readonly size: number;
  /** Reading from the middle costs no more than reading from there on. */
  readonly seekable: boolean;
  /** The bytes from `start` on, in blocks. */
  blocks(start: number): AsyncGenerator<Uint8Array, void, void>;
}

/** Bytes `start` to `end` (excluded) of a file; trouble `file-changed` when they are not there any more. */
export async function readBytes(
  file: ReadableFile,
  start: number,
  end: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const stop = Math.min(end, file.size);
  if (stop <= start) return new Uint8Array(0);
  const buffer = await file
    .slice(start, stop)
    .arrayBuffer()
    .catch(() => null);
  if (buffer === null || buffer.byteLength !== stop - start) throw new FileTrouble('file-changed', file.name);
  return new Uint8Array(buffer);
}

/** The same file, of which nothing more can be read once it is cancelled: whoever goes on gets `cancelled`. */
export function stoppableFile(file: ReadableFile, isCancelled: () => boolean): ReadableFile {
  return {
    name: file.name,
    size: file.size,
    slice(start, end) {
      if (isCancelled()) throw new FileTrouble('cancelled');
      return file.slice(start, end);
    },
  };
}

/** The bytes of a file as they are. */
export function fileSource(file: ReadableFile): ByteSource {
  return {
    size: file.size,
    seekable: true,
    async *blocks(start) {
      for (let position = start; position < file.size; position += BLOCK_BYTES) {
        yield await readBytes(file, position, position + BLOCK_BYTES);
      }
    },
  };
}

/** At most the first `bytes` bytes of a source. */
export async function headOf(source: ByteSource, bytes: number): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  let length = 0;
  for await (const block of source.blocks(0)) {
    blocks.push(block);
    length += block.length;
    if (length >= bytes) break;
  }
  return joinBytes(blocks).subarray(0, bytes);
}
