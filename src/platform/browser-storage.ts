import { databaseFiles, type FileStore, originPrivateFiles, originPrivateRoot } from './file-store.ts';
import { projectDatabase } from './project-database.ts';
import { outcomeOf, type ProjectStorage, type StoreOutcome } from './project-storage.ts';
import { claimTab, onlyTab } from './tab-lock.ts';

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
