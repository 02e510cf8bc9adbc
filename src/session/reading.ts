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
import { reasonText } from './notices.ts';
import type { SessionParts } from './parts.ts';
import { boundsOfIncidents } from './places.ts';
import type { LoadedSource } from './state.ts';
import { type Serial, serial } from './turns.ts';

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

/** Reads files, and lets go of what was read and is not to be loaded. */
export interface Reader {
  /** The worker looks at one file at a time: what goes to it waits here for its turn. */
  readonly inTurn: Serial;
  /**
   * Reads a file, in turn. A worker that gives up is a problem of the file, so that nobody waits for ever.
   *
   * @param task a name to cancel it by
   */
  read(
    task: string,
    file: File,
    recipe: Recipe,
    onProgress?: (share: number) => void,
  ): Promise<ReadSource | FileProblem>;
  release(sources: readonly ReadSource[]): void;
}

export function createReader({ ingest, analysis }: Pick<SessionParts, 'ingest' | 'analysis'>): Reader {
  return {
    inTurn: serial(),
    async read(task, file, recipe, onProgress = () => {}) {
      const result = await ingest
        .read(task, file, recipe, onProgress)
        .catch(reason => unreadable(file.name, reason));
      if ('problem' in result) return result;
      const read = keptOf(file, result);
      const source = heldSource(result);
      return { ...read, held: source && (await analysis.hold(source)) };
    },
    release(sources) {
      const held = sources.flatMap(source => source.held ?? []);
      if (held.length > 0) void analysis.release(held);
    },
  };
}

/** What stays here of what was read; to be taken before the columns are handed over. */
function keptOf(file: File, result: ImportResult): Omit<ReadSource, 'held'> {
  const { data, summary, problems } = result;
  const isIncidents = data.role === 'incidents';
  return {
    id: sourceId(result),
    file,
    role: data.role,
    summary,
    problems,
    missions:
      data.role === 'deployments' ? [...new Set(data.deployments.missions.map(one => one.mission))] : [],
    countries: isIncidents ? data.incidents.countries : [],
    bounds: isIncidents ? boundsOfIncidents(data.incidents) : null,
    towns: data.role === 'towns' ? data.towns : [],
    outlines: data.role === 'outlines' ? keptOutlines(data.outlines) : [],
  };
}

/** Outlines that the page goes on drawing, whoever is sent some of them. */
function keptOutlines(outlines: readonly OutlineFeature[]): readonly OutlineFeature[] {
  keptHere([...new Set(outlines.map(({ geometry }) => geometry.packed))]);
  return outlines;
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
