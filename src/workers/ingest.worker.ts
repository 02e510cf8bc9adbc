import { expose, transfer } from 'comlink';
import { inspect } from '../ingest/inspect.ts';
import { readSource } from '../ingest/read-source.ts';
import { rowsAt } from '../ingest/rows-at.ts';
import type { IngestApi } from './api.ts';
import { hashBeside } from './hash-beside.ts';
import { buffersOf } from './table-buffers.ts';

let isCancelled = false;

const api: IngestApi = {
  inspect(file, entry = null, layout = null) {
    isCancelled = false;
    return inspect(file, entry, layout, () => isCancelled);
  },
  async read(file, recipe, onProgress) {
    isCancelled = false;
    const result = await readSource(file, recipe, {
      onProgress,
      isCancelled: () => isCancelled,
      hash: () => hashBeside(file),
    });
    return 'problem' in result ? result : transfer(result, buffersOf(result.data));
  },
  cancel() {
    isCancelled = true;
  },
  rowsAt,
};

expose(api);
