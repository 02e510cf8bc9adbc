import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { FileTrouble, fileSource, type ReadableFile } from '../../files/readable-file.ts';

/**
 * SHA-256 of a whole file, lower-case hexadecimal, without holding it in memory: `crypto.subtle` would need all of
 * it at once. Rejects when the file has changed, or when `isCancelled` says so.
 */
export async function sha256OfFile(file: ReadableFile, isCancelled?: () => boolean): Promise<string> {
  const hash = sha256.create();
  for await (const block of fileSource(file).blocks(0)) {
    if (isCancelled?.()) throw new FileTrouble('cancelled');
    hash.update(block);
  }
  return bytesToHex(hash.digest());
}
