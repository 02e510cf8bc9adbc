import type { IDBPDatabase } from 'idb';
import type { StoredProjects } from './project-database.ts';

/** Source files by the SHA-256 of their content. Every function rejects when the browser refuses. */
export interface FileStore {
  read(sha256: string): Promise<Blob | null>;
  write(sha256: string, file: File): Promise<void>;
  names(): Promise<readonly string[]>;
  remove(sha256: string): Promise<void>;
}

const FOLDER = 'sources';

/** Source files in the origin private file system: on disk, and read piece by piece. */
export function originPrivateFiles(root: FileSystemDirectoryHandle): FileStore {
  const folder = () => root.getDirectoryHandle(FOLDER, { create: true });
  return {
    async read(sha256) {
      const known = await (await folder()).getFileHandle(sha256).catch(() => null);
      return known ? known.getFile() : null;
    },
    async write(sha256, file) {
      const handle = await (await folder()).getFileHandle(sha256, { create: true });
      // What is written becomes visible only when it is complete, so a crash leaves no half a file.
      await file.stream().pipeTo(await handle.createWritable());
    },
    async names() {
      const names: string[] = [];
      for await (const name of (await folder()).keys()) names.push(name);
      return names;
    },
    async remove(sha256) {
      await (await folder()).removeEntry(sha256);
    },
  };
}

/** Source files in the database, where there is no origin private file system. */
export function databaseFiles(database: () => Promise<IDBPDatabase<StoredProjects>>): FileStore {
  return {
    read: async sha256 => (await (await database()).get('files', sha256)) ?? null,
    async write(sha256, file) {
      await (await database()).put('files', file, sha256);
    },
    names: async () => (await database()).getAllKeys('files'),
    async remove(sha256) {
      await (await database()).delete('files', sha256);
    },
  };
}

/** Whether this browser can write to the origin private file system from a page. */
export async function originPrivateRoot(): Promise<FileSystemDirectoryHandle | null> {
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) return null;
  if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
  return navigator.storage.getDirectory().catch(() => null);
}
