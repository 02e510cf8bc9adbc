import { expose } from 'comlink';
import { sha256OfFile } from '../ingest/reading/file-hash.ts';

/** What the worker that hashes large files does. */
export type HashFile = (file: File) => Promise<string>;

const hash: HashFile = file => sha256OfFile(file);

expose(hash);
