import { expose } from 'comlink';
import { sha256OfFile } from '../ingest/reading/file-hash.ts';

/** What the worker that hashes large files offers. */
export interface HashApi {
  sha256(file: File): Promise<string>;
}

const api: HashApi = { sha256: file => sha256OfFile(file) };

expose(api);
