import type { Project } from '../model/project.ts';
import { safeFileName } from './file-name.ts';
import { writeZip } from './write-zip.ts';
import { unpackEntry, type ZipEntry, zipEntries } from './zip-entries.ts';

export const PROJECT_EXTENSION = '.within-reach';
export const PROJECT_ENTRY = 'project.json';
const SOURCES_FOLDER = 'sources/';

/** Far more than settings and references can need. */
const LONGEST_DOCUMENT_BYTES = 5_000_000;

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
export function writeProjectFile(project: Project, sources: ReadonlyMap<string, File>): Promise<Blob> {
  const document = new Blob([JSON.stringify(project, null, 2)]);
  return writeZip([
    { name: PROJECT_ENTRY, content: document, isPacked: false },
    ...[...sources].map(([sha256, file]) => ({
      name: `${SOURCES_FOLDER}${sha256}/${safeFileName(file.name, 'source')}`,
      content: file,
      isPacked: /\.(zip|xlsx)$/i.test(file.name),
    })),
  ]);
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
