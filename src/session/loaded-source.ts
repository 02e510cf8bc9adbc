import type { Town } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type {
  CountedSource,
  FileProblem,
  ImportedData,
  ImportResult,
  OutlineFeature,
  Recipe,
  SourceSummary,
} from '../model/source.ts';
import type { Bounds } from '../platform/places.ts';
import type { HeldSource } from '../workers/measuring-desk.ts';
import { keptHere } from '../workers/wire.ts';
import { boundsOfIncidents } from './bounds.ts';
import { type KeptSource, reasonText, type SessionContext } from './context.ts';
import { areasOf } from './places.ts';
import type { LoadedSource } from './state.ts';

/** A file that has been read and is ready to be loaded. What is measured of it waits in the worker that measures. */
export interface ReadSource {
  readonly id: string;
  readonly file: File;
  readonly role: ImportedData['role'];
  readonly summary: SourceSummary;
  readonly problems: readonly Problem[];
  /** Names its data in the worker that measures; `null`: it is only drawn. */
  readonly held: number | null;
  /** Missions, of deployments. */
  readonly missions: readonly string[];
  /** Countries and whereabouts of incidents; `null`: there are none. */
  readonly countries: readonly string[];
  readonly bounds: Bounds | null;
  readonly towns: readonly Town[];
  readonly outlines: readonly OutlineFeature[];
}

const ID_LENGTH = 16;

/**
 * Reads a file in the worker. To be called inside `context.ingesting`: the worker reads one file at a time. A worker
 * that gives up is a problem of the file, so that nobody waits for ever.
 */
export async function readSource(
  { parts }: SessionContext,
  task: string,
  file: File,
  recipe: Recipe,
  onProgress: (share: number) => void = () => {},
): Promise<ReadSource | FileProblem> {
  const result = await parts.ingest
    .read(task, file, recipe, onProgress)
    .catch(reason => unreadable(file.name, reason));
  if ('problem' in result) return result;
  const { data, summary, problems } = result;
  const isIncidents = data.role === 'incidents';
  // To be taken before the columns are handed over.
  const bounds = isIncidents ? boundsOfIncidents(data.incidents) : null;
  const source = heldSource(result);
  return {
    id: sourceId(result),
    file,
    role: data.role,
    summary,
    problems,
    held: source && (await parts.analysis.hold(source)),
    missions:
      data.role === 'deployments' ? [...new Set(data.deployments.missions.map(one => one.mission))] : [],
    countries: isIncidents ? data.incidents.countries : [],
    bounds,
    towns: data.role === 'towns' ? data.towns : [],
    outlines: data.role === 'outlines' ? keptOutlines(data.outlines) : [],
  };
}

/** Outlines that the page goes on drawing, whoever is sent some of them. */
function keptOutlines(outlines: readonly OutlineFeature[]): readonly OutlineFeature[] {
  keptHere([...new Set(outlines.map(({ geometry }) => geometry.packed))]);
  return outlines;
}

/** Lets go of files that have been read and are not to be loaded. */
export function releaseSources({ parts }: SessionContext, sources: readonly ReadSource[]): void {
  const held = sources.flatMap(source => source.held ?? []);
  if (held.length > 0) void parts.analysis.release(held);
}

/** A source as the worker measures it; `null`: one that is only drawn is none. */
function heldSource({ data, summary }: ImportResult): HeldSource | null {
  if (data.role === 'incidents') return { ...data, counted: countedOf(summary) };
  return data.role === 'deployments' || data.role === 'population' ? data : null;
}

function countedOf({ rows, taken, leftOut, refused, recipe }: SourceSummary): CountedSource {
  return { rows, taken, leftOut, refused, format: recipe.format };
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
export function loadedSource({ id, summary, problems, role, missions }: ReadSource): LoadedSource {
  return { id, summary, problems, role, missions };
}

/** What the session keeps of a source. */
export function keptSource({ id, file, towns, outlines, bounds }: ReadSource): KeptSource {
  return { file, original: file, towns, outlines, areas: areasOf(id, outlines), bounds };
}
