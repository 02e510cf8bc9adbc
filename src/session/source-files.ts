import type { ProjectStorage } from '../platform/project-storage.ts';
import type { Notify } from './notices.ts';
import type { Sources } from './sources.ts';
import type { LoadedSource } from './state.ts';

type Source = Pick<LoadedSource, 'id' | 'summary'>;

/** The files of the loaded sources: which are in the browser's storage, and which can be read. A loss is said once. */
export interface SourceFiles {
  /** The file of a source, as a copy or as it was offered, whichever can be read; `null`: neither can, which is said. */
  readable(source: Source): Promise<File | null>;
  /**
   * The file of a source that is to be stored: one that is not stored yet, or that has vanished from the browser's
   * storage and can still be read from where it came from. `null`: it is stored, or cannot be read any more. Either loss
   * is said as soon as it is noticed.
   */
  toStore(source: Source): Promise<File | null>;
  /** Notes that the file with this SHA-256 is in the browser's storage. */
  noteStored(sha256: string): void;
}

export function createSourceFiles(
  notify: Notify,
  storage: Pick<ProjectStorage, 'readFile'>,
  sources: Pick<Sources, 'filesOf'>,
): SourceFiles {
  /** SHA-256 of the files that are known to be stored, and of those that can no longer be read, as has been said. */
  const stored = new Set<string>();
  const lost = new Set<string>();

  async function readable({ id, summary }: Source): Promise<File | null> {
    const known = sources.filesOf(id);
    if (!known) return null;
    for (const file of new Set([known.file, known.original])) {
      if (await isReadable(file)) return file;
    }
    // Said once: it is tried again whenever the project is stored.
    if (!lost.has(summary.sha256)) notify('error', 'source-lost', { file: summary.fileName });
    lost.add(summary.sha256);
    return null;
  }

  return {
    readable,
    async toStore(source) {
      const { sha256, fileName } = source.summary;
      const wasStored = stored.has(sha256);
      if (wasStored && (await storage.readFile(sha256, fileName))) return null;
      stored.delete(sha256);
      const file = await readable(source);
      if (file && wasStored) notify('success', 'source-stored-again', { file: fileName });
      return file;
    },
    noteStored: sha256 => void stored.add(sha256),
  };
}

async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
