import { inspect } from '../../src/ingest/inspect.ts';
import { readSource } from '../../src/ingest/read-source.ts';
import type { ImportResult } from '../../src/model/source.ts';
import { diskFile } from '../disk-file.ts';

/**
 * Imports a file as the page does: looks at its beginning, then reads all of it. The SHA-256 is Node's own, where the
 * page computes it beside the reading, in a thread of its own.
 */
export async function importFile(path: string): Promise<ImportResult> {
  const file = await diskFile(path);
  const inspection = await inspect(file);
  if ('problem' in inspection) throw new Error(`${path}: ${inspection.problem}`);
  const result = await readSource(file, inspection.recipe, { hash: () => file.sha256() });
  if ('problem' in result) throw new Error(`${path}: ${result.problem}`);
  return result;
}
