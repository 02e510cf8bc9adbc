import type { FileProblem, ImportResult, Recipe } from '../model/source.ts';
import { boundsOfIncidents } from './bounds.ts';
import { type KeptSource, reasonText, type SessionContext } from './context.ts';
import { areasOf } from './places.ts';
import type { LoadedSource } from './state.ts';

/** A file that has been read and is ready to be loaded. */
export interface ReadSource {
  readonly id: string;
  readonly file: File;
  readonly result: ImportResult;
}

const ID_LENGTH = 16;

/**
 * Reads a file in the worker. To be called inside `context.ingesting`: the worker reads one file at a time. A worker
 * that gives up is a problem of the file, so that nobody waits for ever.
 */
export async function readSource(
  { parts }: SessionContext,
  file: File,
  recipe: Recipe,
  onProgress: (share: number) => void = () => {},
): Promise<ReadSource | FileProblem> {
  const result = await parts.ingest
    .read(file, recipe, onProgress)
    .catch(reason => unreadable(file.name, reason));
  if ('problem' in result) return result;
  return { id: sourceId(result), file, result };
}

/** The problem of a file that the worker could not cope with: a fault of the reader, and none of the drive. */
export function unreadable(fileName: string, reason: unknown): FileProblem {
  return { problem: 'reader-failed', fileName, detail: reasonText(reason) };
}

/** The same content read the same way is the same source, in this sitting and after a restart. */
function sourceId({ summary }: ImportResult): string {
  const short = summary.sha256.slice(0, ID_LENGTH);
  return summary.recipe.entry === null ? short : `${short}:${summary.recipe.entry}`;
}

/** What the page shows of a source. */
export function loadedSource({ id, result }: ReadSource): LoadedSource {
  const { data, summary, problems } = result;
  const missions =
    data.role === 'deployments' ? [...new Set(data.deployments.missions.map(one => one.mission))] : [];
  return { id, summary, problems, role: data.role, missions };
}

/** What the session keeps of a source; to be taken before its columns are transferred. */
export function keptSource({ id, file, result }: ReadSource): KeptSource {
  const { data } = result;
  const outlines = data.role === 'outlines' ? data.outlines : [];
  return {
    file,
    original: file,
    towns: data.role === 'towns' ? data.towns : [],
    outlines,
    areas: areasOf(id, outlines),
    bounds: data.role === 'incidents' ? boundsOfIncidents(data.incidents) : null,
  };
}
