import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { claimTab, onlyTab } from './tab-lock.ts';

/** How an attempt to store something ended. */
export type StoreOutcome = 'stored' | 'full' | 'refused';

/**
 * The documents that are stored: the last project; one that could be read only in part or not at all, as it was found;
 * and how many starts in a row have not come to their end.
 */
export type StoredDocument = 'last' | 'set-aside' | 'unfinished-starts';

/** Where the open project survives a reload or a crash. */
export interface ProjectStorage {
  /**
   * Whether this tab is the one that keeps the project from now on; false while another tab is, and then `onTurn` is
   * called when that one has gone.
   */
  claim(onTurn: () => void): Promise<boolean>;
  /** The document stored last, unchecked; `null`: none, or storage is refused. */
  readDocument(name: StoredDocument): Promise<unknown>;
  writeDocument(name: StoredDocument, document: unknown): Promise<StoreOutcome>;
  removeDocument(name: StoredDocument): Promise<void>;
  /** A stored source file under its original name; `null`: not there. */
  readFile(sha256: string, fileName: string): Promise<File | null>;
  writeFile(sha256: string, file: File): Promise<StoreOutcome>;
  /** Frees every stored file that is not listed, unless another tab has the project open too. */
  keepOnly(sha256s: ReadonlySet<string>): Promise<void>;
  /** Asks the browser not to evict what is stored. */
  persist(): Promise<void>;
}

/** Why the browser did not store it. */
export function outcomeOf(reason: unknown): StoreOutcome {
  return reason instanceof Error && reason.name === 'QuotaExceededError' ? 'full' : 'refused';
}

/** The project document in IndexedDB and the source files beside it, in the origin private file system if there is one. */
export function browserStorage(): ProjectStorage {
  const database = projectDatabase();
  const files: Promise<FileStore> = originPrivateRoot().then(root =>
    root ? originPrivateFiles(root) : databaseFiles(database),
  );
  return {
    claim: claimTab,
    readDocument: name => orNull(async () => (await database()).get('documents', name)),
    writeDocument: (name, document) =>
      outcome(async () => {
        // Written through to the disk: what is said to be kept outlives a power cut too.
        const writing = (await database()).transaction('documents', 'readwrite', { durability: 'strict' });
        await Promise.all([writing.store.put(document, name), writing.done]);
      }),
    async removeDocument(name) {
      await orNull(async () => (await database()).delete('documents', name));
    },
    readFile: (sha256, fileName) =>
      orNull(async () => {
        const content = await (await files).read(sha256);
        return content ? new File([content], fileName) : null;
      }),
    writeFile: (sha256, file) => outcome(async () => (await files).write(sha256, file)),
    async keepOnly(sha256s) {
      await orNull(() => onlyTab(async () => removeOthers(await files, sha256s)));
    },
    async persist() {
      await orNull(async () => (await navigator.storage.persisted()) || navigator.storage.persist());
    },
  };
}

async function removeOthers(files: FileStore, sha256s: ReadonlySet<string>): Promise<void> {
  for (const name of await files.names()) {
    if (!sha256s.has(name)) await files.remove(name);
  }
}

async function outcome(attempt: () => Promise<unknown>): Promise<StoreOutcome> {
  try {
    await attempt();
    return 'stored';
  } catch (reason) {
    return outcomeOf(reason);
  }
}

/** Storage that is refused holds nothing. */
async function orNull<Value>(attempt: () => Promise<Value>): Promise<Value | null> {
  try {
    return (await attempt()) ?? null;
  } catch {
    return null;
  }
}

/** Source files by the SHA-256 of their content. Every function rejects when the browser refuses. */
export interface FileStore {
  read(sha256: string): Promise<Blob | null>;
  write(sha256: string, file: File): Promise<void>;
  names(): Promise<readonly string[]>;
  remove(sha256: string): Promise<void>;
}

const FOLDER = 'sources';

/** Source files in the origin private file system: on disk, and read piece by piece. */
function originPrivateFiles(root: FileSystemDirectoryHandle): FileStore {
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
function databaseFiles(database: () => Promise<IDBPDatabase<StoredProjects>>): FileStore {
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
async function originPrivateRoot(): Promise<FileSystemDirectoryHandle | null> {
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) return null;
  if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
  return navigator.storage.getDirectory().catch(() => null);
}

export interface StoredProjects extends DBSchema {
  documents: { key: string; value: unknown };
  files: { key: string; value: Blob };
}

const DATABASE_NAME = 'within-reach';
const DATABASE_VERSION = 1;

/** Opens the database on first use, and again after the browser closed it; rejects where storage is refused. */
function projectDatabase(): () => Promise<IDBPDatabase<StoredProjects>> {
  let opened: Promise<IDBPDatabase<StoredProjects>> | null = null;
  const forget = () => {
    opened = null;
  };
  return () => {
    opened ??= openDB<StoredProjects>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(database) {
        database.createObjectStore('documents');
        database.createObjectStore('files');
      },
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    }).catch(reason => {
      forget();
      throw reason;
    });
    return opened;
  };
}
