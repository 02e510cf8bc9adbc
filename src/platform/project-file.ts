import { packedPlace, readZipDirectory, STORED, unpackedBlocks, type ZipEntry } from '../files/read-zip.ts';
import type { ReadableFile } from '../files/readable-file.ts';
import type { Project } from '../model/project.ts';
import { safeFileName } from './file-name.ts';
import { writeZip } from './write-zip.ts';

export const PROJECT_EXTENSION = '.within-reach';
const PROJECT_ENTRY = 'project.json';
const SOURCES_FOLDER = 'sources/';

/** Far more than plans of any mission need, and little enough to be read at once. */
const LONGEST_DOCUMENT_BYTES = 50_000_000;
/** All sources of a project together: several times the largest data set of the field, which unpacked has 250 MB. */
const MOST_UNPACKED_BYTES = 4_000_000_000;

/** What a project file holds: its document, unchecked, and its sources by SHA-256, still packed. */
export interface ProjectFile {
  readonly document: unknown;
  readonly sourceOf: (sha256: string, fileName: string) => Promise<File | null>;
}

/**
 * A project and its source files as one zip. Rejects when a source file can no longer be read, and when all is too large
 * to be opened again.
 *
 * @param sources files by the SHA-256 of their content
 */
export function writeProjectFile(project: Project, sources: ReadonlyMap<string, File>): Promise<Blob> {
  const document = new Blob([JSON.stringify(project)]);
  const bytes = [...sources.values()].reduce((sum, { size }) => sum + size, 0);
  // What could not be opened again must not pass for saved.
  if (document.size > LONGEST_DOCUMENT_BYTES || bytes > MOST_UNPACKED_BYTES) {
    return Promise.reject(new Error(`${Math.ceil((document.size + bytes) / 1e6)} MB`));
  }
  return writeZip([
    { name: PROJECT_ENTRY, content: document, isPacked: false },
    ...[...sources].map(([sha256, file]) => ({
      name: `${SOURCES_FOLDER}${sha256}/${safeFileName(file.name, 'source')}`,
      content: file,
      isPacked: /\.(zip|xlsx)$/i.test(file.name),
    })),
  ]);
}

/**
 * Looks into a project file; `null` when it is not a zip with a project document, or a damaged one. Whatever the file
 * says of itself, no more than `mostBytes` of sources are unpacked.
 */
export async function readProjectFile(
  file: Blob,
  mostBytes = MOST_UNPACKED_BYTES,
): Promise<ProjectFile | null> {
  try {
    const entries = await readZipDirectory(readable(file));
    const entry = entries.find(one => one.name === PROJECT_ENTRY);
    if (!entry) return null;
    const text = await (await unpacked(file, entry, LONGEST_DOCUMENT_BYTES)).text();
    let left = mostBytes;
    return {
      document: JSON.parse(text),
      async sourceOf(sha256, fileName) {
        const source = await sourceOf(file, entries, sha256, fileName, left);
        left -= source?.size ?? 0;
        return source;
      },
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
  mostBytes: number,
): Promise<File | null> {
  const entry = entries.find(one => one.name.startsWith(`${SOURCES_FOLDER}${sha256}/`));
  const content = entry ? await unpacked(file, entry, mostBytes).catch(() => null) : null;
  return content ? new File([content], fileName) : null;
}

/**
 * The content of an entry, of which its name holds the SHA-256; one that is stored is cut out of the file without being
 * copied. Rejects when it is damaged, or more than `mostBytes`.
 */
async function unpacked(file: Blob, entry: ZipEntry, mostBytes: number): Promise<Blob> {
  if (entry.method === STORED) {
    const { start, end } = await packedPlace(readable(file), entry);
    if (end - start > mostBytes) throw new Error(`${entry.name} is longer than it may be`);
    return file.slice(start, end);
  }
  const blocks = unpackedBlocks(readable(file), entry, { bytes: mostBytes, timesPacked: null });
  // The browser gathers a response where it has room for it, which need not be the memory of the page.
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await blocks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  return await new Response(stream).blob();
}

function readable(file: Blob): ReadableFile {
  return { name: '', size: file.size, slice: (start, end) => file.slice(start, end) };
}

/** What a dropped file is for the session, before anyone reads it. */
export type OfferedKind = 'project-file' | 'project-document' | 'basemap' | 'data';

const BEGINNING_BYTES = 4096;
const ZIP_NAME_OFFSET = 30;

/** Tells projects and basemaps from data by their first bytes; the name decides only where these say nothing. */
export async function offeredKind(file: File): Promise<OfferedKind> {
  // One character for each byte, so that offsets count bytes.
  const beginning = await file
    .slice(0, BEGINNING_BYTES)
    .arrayBuffer()
    .then(
      bytes => new TextDecoder('windows-1252').decode(bytes),
      () => '',
    );
  if (beginning.startsWith('PMTiles')) return 'basemap';
  if (beginning.startsWith('PK\u0003\u0004') && beginning.startsWith(PROJECT_ENTRY, ZIP_NAME_OFFSET)) {
    return 'project-file';
  }
  if (file.name.toLowerCase().endsWith(PROJECT_EXTENSION)) return 'project-file';
  if (beginning.trimStart().startsWith('{') && beginning.includes('"within-reach-project"')) {
    return 'project-document';
  }
  return 'data';
}
