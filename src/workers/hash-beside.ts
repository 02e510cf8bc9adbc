import { wrap } from 'comlink';
import { sha256OfFile } from '../ingest/reading/file-hash.ts';
import type { HashApi } from './hash.worker.ts';

/** Hashing takes as long as parsing; from this size on it is worth a thread of its own. */
const LARGE_BYTES = 8_388_608;

/** SHA-256 of a file, worked out beside the thread that reads it where the file is large. */
export async function hashBeside(file: File): Promise<string> {
  if (file.size < LARGE_BYTES) return sha256OfFile(file);
  const worker = new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await wrap<HashApi>(worker).sha256(file);
  } finally {
    worker.terminate();
  }
}
