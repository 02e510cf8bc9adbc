import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Project } from '../model/project.ts';
import { safeFileName } from './file-name.ts';
import { unpackEntry, type ZipEntry, zipEntries } from './zip-entries.ts';

export const PROJECT_EXTENSION = '.within-reach';
export const PROJECT_ENTRY = 'project.json';
const SOURCES_FOLDER = 'sources/';

/** Far more than settings and references can need. */
const LONGEST_DOCUMENT_BYTES = 5_000_000;

/** Small enough that packing one piece does not hold up the page. */
const PIECE_BYTES = 262_144;

/** What a project file holds: its document, unchecked, and its sources by SHA-256, still packed. */
export interface ProjectFile {
  readonly document: unknown;
  readonly sourceOf: (sha256: string, fileName: string, bytes: number) => Promise<File | null>;
}

/**
 * A project and its source files as one zip. Rejects when a source file can no longer be read.
 *
 * @param sources files by the SHA-256 of their content
 */
export async function writeProjectFile(project: Project, sources: ReadonlyMap<string, File>): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const document = new ZipDeflate(PROJECT_ENTRY);
  zip.add(document);
  document.push(strToU8(JSON.stringify(project, null, 2)), true);
  for (const [sha256, file] of sources) await addFile(zip, sha256, file);
  zip.end();
  if (failure) throw failure;
  return new Blob(pieces, { type: 'application/zip' });
}

async function addFile(zip: Zip, sha256: string, file: File): Promise<void> {
  const path = `${SOURCES_FOLDER}${sha256}/${safeFileName(file.name, 'source')}`;
  const isPacked = /\.(zip|xlsx)$/i.test(file.name);
  const entry = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
  zip.add(entry);
  if (file.size === 0) entry.push(new Uint8Array(0), true);
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(start, start + PIECE_BYTES).arrayBuffer());
    entry.push(piece, start + PIECE_BYTES >= file.size);
  }
}

/** Looks into a project file; `null` when it is not a zip with a project document, or a damaged one. */
export async function readProjectFile(file: Blob): Promise<ProjectFile | null> {
  try {
    const entries = await zipEntries(file);
    const entry = entries?.find(one => one.name === PROJECT_ENTRY);
    const text = entry ? await (await unpackEntry(file, entry, LONGEST_DOCUMENT_BYTES))?.text() : undefined;
    if (!entries || text === undefined) return null;
    return {
      document: JSON.parse(text),
      sourceOf: (sha256, fileName, bytes) => sourceOf(file, entries, sha256, fileName, bytes),
    };
  } catch {
    return null;
  }
}

async function sourceOf(
  file: Blob,
  entries: readonly ZipEntry[],
  sha256: string,
  fileName: string,
  bytes: number,
): Promise<File | null> {
  const entry = entries.find(one => one.name.startsWith(`${SOURCES_FOLDER}${sha256}/`));
  const content = entry ? await unpackEntry(file, entry, bytes).catch(() => null) : null;
  return content ? new File([content], fileName) : null;
}
