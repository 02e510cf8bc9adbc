/** Reads files of the soak as the page would and tells by how much the last of them made memory grow. */
import { inspect } from '../../src/ingest/inspect.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import { diskFile } from '../disk-file.ts';
import type { ReadInMemory } from './memory.ts';

const BYTES_IN_KILOBYTE = 1024;
let told: ReadInMemory = { taken: 0, grownBytes: 0 };
for (const path of process.argv.slice(2)) {
  const before = peakBytes();
  const result = await readFrom(path);
  told = { taken: 'problem' in result ? 0 : result.summary.taken, grownBytes: peakBytes() - before };
}
process.send?.(told);
process.disconnect();

async function readFrom(path: string) {
  const file = await diskFile(path);
  const inspection = await inspect(file);
  if ('problem' in inspection) return inspection;
  return readSource(file, inspection.recipe, { hash: () => file.sha256() });
}

function peakBytes(): number {
  return process.resourceUsage().maxRSS * BYTES_IN_KILOBYTE;
}
